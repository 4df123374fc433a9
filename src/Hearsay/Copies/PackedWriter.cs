using System.Text;

namespace Hearsay.Copies;

/// <summary>Writes numbers and words into bytes, as <see cref="BinaryWriter"/> does with its 7-bit coded numbers, but with no stream in between.</summary>
internal sealed class PackedWriter
{
    private const int MostBytesANumber = 10;

    private byte[] bytes = new byte[2048];
    private int length;

    /// <summary>Leaves some bytes to be filled in later.</summary>
    public void Skip(int count)
    {
        MakeRoom(count);
        length += count;
    }

    /// <summary>Writes a number in as many bytes as it takes, seven bits in each; one below zero takes as many as the largest.</summary>
    public void Write(int number) => Write((ulong)(uint)number);

    /// <inheritdoc cref="Write(int)"/>
    public void Write(ulong number)
    {
        MakeRoom(MostBytesANumber);
        for (; number > 0x7F; number >>= 7) bytes[length++] = (byte)(number | 0x80);
        bytes[length++] = (byte)number;
    }

    /// <summary>Writes one byte.</summary>
    public void WriteByte(byte one)
    {
        MakeRoom(1);
        bytes[length++] = one;
    }

    /// <summary>Writes words in UTF-8, after how many bytes they take.</summary>
    public void Write(string words)
    {
        var count = Encoding.UTF8.GetByteCount(words);
        Write(count);
        MakeRoom(count);
        length += Encoding.UTF8.GetBytes(words, bytes.AsSpan(length));
    }

    /// <summary>What was written.</summary>
    public byte[] ToArray() => bytes.AsSpan(0, length).ToArray();

    private void MakeRoom(int count)
    {
        if (bytes.Length - length < count) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + count));
    }
}
