using System.Buffers;
using System.Resources;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Annotations.Models;

/// <summary>A trained model: named tables of numbers in one file, read where they lie.</summary>
/// <remarks>
/// <para>Little-endian throughout: eight bytes of magic, format, version, kind, licence, then the number of parts and of each its name,
/// the bytes an element takes, its number of elements and where it begins, counted from the start of the file and a multiple of 64;
/// then the parts; then the SHA-256 of all that.</para>
/// <para>Models are resources of the engine, which the system maps into memory: nothing is copied, and a page that is never asked for is never read.</para>
/// </remarks>
internal sealed class ModelFile
{
    /// <summary>The first eight bytes of each model file.</summary>
    public static ReadOnlySpan<byte> Magic => "HSMODEL\n"u8;

    /// <summary>The layout that this class reads.</summary>
    public const int Format = 1;

    /// <summary>Where parts may begin.</summary>
    public const int Alignment = 64;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Dictionary<string, (int Size, int Count, int Offset)> parts;

    private ModelFile(ReadOnlyMemory<byte> bytes, string kind, string licence, Dictionary<string, (int, int, int)> parts) =>
        (this.bytes, Kind, Licence, this.parts) = (bytes, kind, licence, parts);

    /// <summary>What the model does: <c>syntax</c>, <c>words</c>.</summary>
    public string Kind { get; }

    /// <summary>The licence the model is under, which is its own and not the program's: <c>CC-BY-SA-4.0</c>.</summary>
    public string Licence { get; }

    /// <summary>Opens a model that is a resource of the engine.</summary>
    /// <param name="owner">A type of the folder in which the file lies.</param>
    /// <param name="file">The file's name; without <c>.model</c> it is the model's kind.</param>
    /// <param name="version">The version of its contents that the caller reads.</param>
    /// <exception cref="HearsayException">The file is damaged, or of another kind or version.</exception>
    public static unsafe ModelFile Open(Type owner, string file, int version)
    {
        var name = $"{owner.Namespace}.{file}";
        var stream = owner.Assembly.GetManifestResourceStream(name) ?? throw new MissingManifestResourceException(name);
        var kind = Path.GetFileNameWithoutExtension(file);
        if (stream is UnmanagedMemoryStream mapped)
        {
            // The assembly stays loaded as long as the process, and so does what lies in it.
            return Read(new MappedMemory(mapped.PositionPointer, checked((int)mapped.Length)).Memory, kind, version);
        }

        using (stream)
        {
            var copy = new byte[stream.Length];
            stream.ReadExactly(copy);
            return Read(copy, kind, version);
        }
    }

    /// <summary>Reads a model from bytes that must not change afterwards.</summary>
    /// <exception cref="HearsayException">The bytes are no model, are damaged, or are of another kind or version.</exception>
    public static ModelFile Read(ReadOnlyMemory<byte> bytes, string kind, int version)
    {
        var all = bytes.Span;
        if (all.Length < Magic.Length + SHA256.HashSizeInBytes || !all.StartsWith(Magic)) throw Damaged(kind, "does not begin as a model does");

        var body = all[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(all[^SHA256.HashSizeInBytes..])) throw Damaged(kind, "does not match its own checksum");

        try
        {
            using var reader = new BinaryReader(new MemoryStream(body[Magic.Length..HeaderLimit(body.Length)].ToArray()), Encoding.UTF8);
            if (reader.ReadInt32() is var format && format != Format) throw Damaged(kind, $"has layout {format}, where {Format} was expected");
            if (reader.ReadInt32() is var found && found != version) throw Damaged(kind, $"has version {found}, where {version} was expected");
            if (reader.ReadString() is var of && of != kind) throw Damaged(kind, $"is a model of {of}");

            var licence = reader.ReadString();
            var parts = new Dictionary<string, (int, int, int)>(StringComparer.Ordinal);
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var (name, size, count, offset) = (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
                if (size < 1 || count < 0 || offset < 0 || offset + ((long)size * count) > body.Length) throw Damaged(kind, $"has no room for its part {name}");

                parts.Add(name, (size, count, offset));
            }

            return new ModelFile(bytes, kind, licence, parts);
        }
        catch (EndOfStreamException)
        {
            throw Damaged(kind, "ends inside its head");
        }
    }

    /// <summary>A part's numbers where they lie in the file.</summary>
    /// <exception cref="HearsayException">There is no part of this name, or its elements have another size.</exception>
    public ReadOnlySpan<T> Part<T>(string name)
        where T : unmanaged
    {
        if (!parts.TryGetValue(name, out var part)) throw Damaged(Kind, $"has no part {name}");
        if (part.Size != Marshal.SizeOf<T>()) throw Damaged(Kind, $"has elements of {part.Size} bytes in {name}");

        return MemoryMarshal.Cast<byte, T>(bytes.Span.Slice(part.Offset, part.Size * part.Count));
    }

    /// <summary>A part that holds lines of UTF-8.</summary>
    public string[] Lines(string name) => Encoding.UTF8.GetString(Part<byte>(name)) is { Length: > 0 } text ? text.Split('\n') : [];

    private static int HeaderLimit(int length) => Math.Min(length, 1 << 16);

    private static HearsayException Damaged(string kind, string what) => new(
        HearsayError.DamagedModel,
        $"The model {kind}.model {what}. It is part of the program: build or install Hearsay anew, or make the model again with train/Hearsay.Training.");

    /// <summary>Memory that the system mapped and that nothing frees.</summary>
    private sealed unsafe class MappedMemory(byte* start, int length) : MemoryManager<byte>
    {
        public override Span<byte> GetSpan() => new(start, length);

        public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
