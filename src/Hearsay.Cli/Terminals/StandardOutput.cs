using Microsoft.Win32.SafeHandles;

namespace Hearsay.Cli.Terminals;

/// <summary>Standard output that says when its reader is gone, or when it can't be written.</summary>
/// <remarks>The console's own stream passes over a broken pipe in silence, and the work would go on for nobody.</remarks>
internal sealed class StandardOutput(Stream inner) : Stream
{
    private const int StandardOutputHandle = 1;

    // What .NET puts into HResult: the system's error number on Unix, a Win32 error with its facility on Windows.
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsPipeClosing = unchecked((int)0x800700E8);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The process's standard output, buffered.</summary>
    public static Stream Open() => new StandardOutput(new BufferedStream(OpenUnbuffered(), bufferSize: 64 * 1024));

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (IOException exception)
        {
            throw Explain(exception);
        }
    }

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (IOException exception)
        {
            throw Explain(exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // A reader that has seen enough is no failure; a full disk is.
    private static Exception Explain(IOException exception) => exception.HResult is UnixBrokenPipe or WindowsBrokenPipe or WindowsPipeClosing
        ? new BrokenPipeException(exception)
        : new HearsayException(HearsayError.CannotWrite, "Standard output can't be written, so the output is not complete. Is the disk full?", exception);

    private static Stream OpenUnbuffered()
    {
        if (OperatingSystem.IsWindows()) return Console.OpenStandardOutput();

        // A FileStream writes to a seekable file at a position of its own, and the next process would write over it: for pipes only.
        var pipe = new FileStream(new SafeFileHandle(StandardOutputHandle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
