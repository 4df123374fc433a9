namespace Hearsay.Cli.Inputs;

/// <summary>Standard input that can be given up: a read that waits for somebody to type ends when the command is interrupted.</summary>
internal sealed class InterruptibleStream(Stream inner, CancellationToken cancellationToken) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        // The read itself can't be stopped and is left behind, with a buffer of its own.
        var own = new byte[count];
        var read = Task.Run(() => inner.Read(own, 0, count), CancellationToken.None).WaitAsync(cancellationToken).GetAwaiter().GetResult();
        own.AsSpan(0, read).CopyTo(buffer.AsSpan(offset));
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !cancellationToken.IsCancellationRequested) inner.Dispose();
        base.Dispose(disposing);
    }
}
