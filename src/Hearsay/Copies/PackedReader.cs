using System.Text;

namespace Hearsay.Copies;

/// <summary>Reads again what a <see cref="PackedWriter"/> wrote. The bytes are known to be whole.</summary>
/// <param name="bytes">What was written.</param>
/// <param name="position">Where to begin.</param>
internal sealed class PackedReader(byte[] bytes, int position)
{
    /// <summary>Reads a number.</summary>
    public int ReadNumber() => (int)ReadLongNumber();

    /// <summary>Reads a number of up to 64 bits.</summary>
    public ulong ReadLongNumber()
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var one = bytes[position++];
            number |= (ulong)(one & 0x7F) << shift;
            if (one <= 0x7F) return number;
        }
    }

    /// <summary>Reads one byte.</summary>
    public byte ReadByte() => bytes[position++];

    /// <summary>Reads words.</summary>
    public string ReadString()
    {
        var count = ReadNumber();
        var words = Encoding.UTF8.GetString(bytes, position, count);
        position += count;
        return words;
    }
}
