namespace Hearsay.Articles.Formats;

/// <summary>Reads streams whole, but never more than a limit: a small packed file may unpack to anything.</summary>
internal static class BoundedReading
{
    /// <summary>Everything in the stream, or <see langword="null"/> where that is more than the limit.</summary>
    public static ReadOnlyMemory<byte>? ReadAll(Stream source, int limit, ReadOnlyMemory<byte> head = default)
    {
        var whole = new MemoryStream();
        whole.Write(head.Span);
        var buffer = new byte[64 * 1024];
        while (whole.Length <= limit && source.Read(buffer) is > 0 and var count)
        {
            whole.Write(buffer, 0, count);
        }

        if (whole.Length > limit)
        {
            return null;
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }

    /// <summary>The first bytes of a stream, as many as there are up to a count.</summary>
    public static byte[] ReadHead(Stream source, int count)
    {
        var head = new byte[count];
        return head[..source.ReadAtLeast(head, count, throwOnEndOfStream: false)];
    }
}
