using System.IO.Compression;

namespace Hearsay.Articles.Formats;

/// <summary>Unpacks gzip, one member or many, and throws where the stream ends before it should.</summary>
/// <remarks>
/// The runtime's own stream takes a truncated file for a short one. A whole file's last four bytes give the length of its last member;
/// with several members only the last is known by them, so a cut there is told by the records inside.
/// </remarks>
internal sealed class GunzipStream : ForwardStream
{
    private readonly TailStream packed;
    private readonly GZipStream unpacked;

    /// <summary>Unpacks a stream, which is closed with this one.</summary>
    public GunzipStream(Stream source)
    {
        packed = new TailStream(source);
        unpacked = new GZipStream(packed, CompressionMode.Decompress);
    }

    /// <inheritdoc/>
    /// <exception cref="EndOfStreamException">The file was cut.</exception>
    /// <exception cref="InvalidDataException">The bytes are no gzip.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        BytesRead += count;
        if (count == 0 && buffer.Length > 0 && !packed.HasSeveralMembers && packed.LastFourBytes != (uint)BytesRead)
        {
            throw new EndOfStreamException();
        }

        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
            packed.Dispose();
        }

        base.Dispose(disposing);
    }
}
