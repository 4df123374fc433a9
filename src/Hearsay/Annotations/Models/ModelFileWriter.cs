using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Annotations.Models;

/// <summary>Writes what <see cref="ModelFile"/> reads: the same parts give the same bytes.</summary>
/// <param name="kind">What the model does; also its file's name.</param>
/// <param name="version">The version of its contents.</param>
/// <param name="licence">The SPDX name of the licence the model is under.</param>
internal sealed class ModelFileWriter(string kind, int version, string licence)
{
    private readonly List<(string Name, int Size, byte[] Bytes)> parts = [];

    /// <summary>Adds a table of numbers.</summary>
    public ModelFileWriter Add<T>(string name, ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        parts.Add((name, Marshal.SizeOf<T>(), MemoryMarshal.AsBytes(numbers).ToArray()));
        return this;
    }

    /// <summary>Adds lines of text.</summary>
    public ModelFileWriter AddLines(string name, IEnumerable<string> lines) => Add<byte>(name, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    /// <summary>The whole file.</summary>
    public byte[] ToBytes()
    {
        var file = new MemoryStream();
        using var writer = new BinaryWriter(file, Encoding.UTF8);
        writer.Write(ModelFile.Magic);
        writer.Write(ModelFile.Format);
        writer.Write(version);
        writer.Write(kind);
        writer.Write(licence);
        writer.Write(parts.Count);

        // Names and numbers take as much room whatever the offsets are.
        var offset = Aligned((int)file.Length + parts.Sum(part => 1 + Encoding.UTF8.GetByteCount(part.Name) + (3 * sizeof(int))));
        foreach (var (name, size, bytes) in parts)
        {
            writer.Write(name);
            writer.Write(size);
            writer.Write(bytes.Length / size);
            writer.Write(offset);
            offset = Aligned(offset + bytes.Length);
        }

        foreach (var (_, _, bytes) in parts)
        {
            writer.Write(new byte[Aligned((int)file.Length) - (int)file.Length]);
            writer.Write(bytes);
        }

        writer.Write(SHA256.HashData(file.ToArray()));
        return file.ToArray();
    }

    private static int Aligned(int offset) => (offset + ModelFile.Alignment - 1) / ModelFile.Alignment * ModelFile.Alignment;
}
