using System.Buffers.Binary;

namespace Hearsay.Articles.Formats;

/// <summary>Passes a packed stream on and remembers its last bytes and whether a second member began.</summary>
internal sealed class TailStream(Stream source) : ForwardStream
{
    private static readonly byte[] MemberStart = [0x1F, 0x8B, 0x08];
    private readonly byte[] tail = new byte[4];

    /// <summary>The last four bytes so far: in a whole file, the length of its last member.</summary>
    public uint LastFourBytes => BinaryPrimitives.ReadUInt32LittleEndian(tail);

    /// <summary>Whether something that looks like the start of a further member was seen.</summary>
    public bool HasSeveralMembers { get; private set; }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var count = source.Read(buffer);
        var part = buffer[..count];
        HasSeveralMembers |= BytesRead == 0 ? count > 3 && part[3..].IndexOf(MemberStart) >= 0 : part.IndexOf(MemberStart) >= 0;
        BytesRead += count;
        foreach (var b in part[Math.Max(0, count - 4)..])
        {
            (tail[0], tail[1], tail[2], tail[3]) = (tail[1], tail[2], tail[3], b);
        }

        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
