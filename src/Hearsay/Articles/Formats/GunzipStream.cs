using System.IO.Compression;

namespace Hearsay.Articles.Formats;

/// <summary>Unpacks gzip, one member or many, and throws where the stream ends before it should.</summary>
/// <remarks>
/// The runtime's own stream takes a truncated file for a short one. A whole file's last four bytes give the length of its last member;
/// with several members only the last is known by them, so a cut there is told by the records inside.
/// </remarks>
internal sealed class GunzipStream : Stream
{
    private readonly TailStream packed;
    private readonly GZipStream unpacked;
    private long length;

    /// <summary>Unpacks a stream, which is closed with this one.</summary>
    public GunzipStream(Stream source)
    {
        packed = new TailStream(source);
        unpacked = new GZipStream(packed, CompressionMode.Decompress);
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => length; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    /// <exception cref="EndOfStreamException">The file was cut.</exception>
    /// <exception cref="InvalidDataException">The bytes are no gzip.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        length += count;
        if (count == 0 && buffer.Length > 0 && !packed.HasSeveralMembers && packed.LastFourBytes != (uint)length)
        {
            throw new EndOfStreamException();
        }

        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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
