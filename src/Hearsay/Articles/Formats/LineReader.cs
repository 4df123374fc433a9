namespace Hearsay.Articles.Formats;

/// <summary>Reads a stream line by line as bytes; a line past the limit is passed over, not kept.</summary>
/// <param name="source">The stream.</param>
/// <param name="limit">The longest line kept.</param>
internal sealed class LineReader(Stream source, int limit)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The next line without its <c>\n</c>, or <see langword="null"/> at the end.</summary>
    public Line? ReadLine()
    {
        var line = new ArrayBuffer();
        var (isTooLong, hasRead) = (false, false);
        while (start < end || Fill())
        {
            hasRead = true;
            var rest = buffer.AsSpan(start, end - start);
            var newline = rest.IndexOf((byte)'\n');
            var part = newline < 0 ? rest : rest[..newline];
            isTooLong |= line.Length + part.Length > limit;
            if (!isTooLong)
            {
                line.Append(part);
            }

            start += newline < 0 ? part.Length : part.Length + 1;
            if (newline >= 0)
            {
                break;
            }
        }

        return hasRead ? new Line(line.ToMemory(), isTooLong) : null;
    }

    /// <summary>The next bytes, as many as asked for or as are left; those past the limit are passed over, not kept.</summary>
    /// <param name="count">How many.</param>
    /// <param name="missing">How many the stream was short of.</param>
    public Line ReadBytes(long count, out long missing)
    {
        var block = new ArrayBuffer();
        var isTooLong = count > limit;
        while (count > 0 && (start < end || Fill()))
        {
            var part = buffer.AsSpan(start, (int)Math.Min(count, end - start));
            if (!isTooLong)
            {
                block.Append(part);
            }

            start += part.Length;
            count -= part.Length;
        }

        missing = count;
        return new Line(block.ToMemory(), isTooLong);
    }

    private bool Fill()
    {
        start = 0;
        end = source.Read(buffer);
        return end > 0;
    }

    /// <summary>A line.</summary>
    /// <param name="Bytes">Its bytes; cut where it is too long.</param>
    /// <param name="IsTooLong">Whether it passed the limit.</param>
    internal sealed record Line(ReadOnlyMemory<byte> Bytes, bool IsTooLong);

    private sealed class ArrayBuffer
    {
        private byte[] bytes = [];

        public int Length { get; private set; }

        public void Append(ReadOnlySpan<byte> part)
        {
            if (Length + part.Length > bytes.Length)
            {
                Array.Resize(ref bytes, Math.Max(Length + part.Length, bytes.Length * 2));
            }

            part.CopyTo(bytes.AsSpan(Length));
            Length += part.Length;
        }

        public ReadOnlyMemory<byte> ToMemory() => bytes.AsMemory(0, Length);
    }
}
