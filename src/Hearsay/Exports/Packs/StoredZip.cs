using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Exports.Packs;

/// <summary>Zip files in the plainest form there is: members stored as they are, no times, no extra fields. Any unzip program reads them.</summary>
/// <remarks>
/// Written here and not by System.IO.Compression, whose bytes differ with system and version. The reader takes only what the writer writes: nothing is
/// unpacked, so nothing can blow up, and a name that leaves its folder is no name of a pack.
/// </remarks>
internal static partial class StoredZip
{
    private const uint LocalSignature = 0x04034b50;
    private const uint CentralSignature = 0x02014b50;
    private const uint EndSignature = 0x06054b50;
    private const int LocalSize = 30;
    private const int CentralSize = 46;
    private const int EndSize = 22;

    // 1 January 1980, the first day that zip knows.
    private const uint NoTime = 0x00210000;
    private const ushort Version = 10;
    private const int MostMembers = 65_534;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(index => Enumerable.Range(0, 8).Aggregate((uint)index, (crc, _) => (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1))];

    /// <summary>Whether bytes begin like a zip file.</summary>
    public static bool IsZip(ReadOnlySpan<byte> start) => start.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(start) is LocalSignature or EndSignature;

    /// <summary>The whole file.</summary>
    /// <exception cref="HearsayException">There is more than the format holds.</exception>
    public static byte[] Write(IReadOnlyList<PackMember> members)
    {
        var size = members.Sum(member => (long)LocalSize + CentralSize + (2 * member.Path.Length) + member.Bytes.Length) + EndSize;
        if (size > Array.MaxLength || members.Count > MostMembers)
        {
            throw new HearsayException(HearsayError.BadExport, $"A pack of {size.ToString("#,0", CultureInfo.InvariantCulture)} bytes is too large. Export fewer stories with --story ID.");
        }

        var bytes = new byte[size];
        var rest = bytes.AsSpan();
        var starts = new List<uint>();
        foreach (var member in members)
        {
            starts.Add((uint)(bytes.Length - rest.Length));
            BinaryPrimitives.WriteUInt32LittleEndian(rest, LocalSignature);
            WriteCommon(rest[4..], member);
            Encoding.ASCII.GetBytes(member.Path, rest[LocalSize..]);
            member.Bytes.Span.CopyTo(rest[(LocalSize + member.Path.Length)..]);
            rest = rest[(LocalSize + member.Path.Length + member.Bytes.Length)..];
        }

        var directory = (uint)(bytes.Length - rest.Length);
        foreach (var (index, member) in members.Index())
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, CentralSignature);
            BinaryPrimitives.WriteUInt16LittleEndian(rest[4..], Version);
            WriteCommon(rest[6..], member);
            BinaryPrimitives.WriteUInt32LittleEndian(rest[42..], starts[index]);
            Encoding.ASCII.GetBytes(member.Path, rest[CentralSize..]);
            rest = rest[(CentralSize + member.Path.Length)..];
        }

        BinaryPrimitives.WriteUInt32LittleEndian(rest, EndSignature);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[8..], (ushort)members.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[10..], (ushort)members.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[12..], (uint)(bytes.Length - EndSize) - directory);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[16..], directory);
        return bytes;
    }

    /// <summary>The members, by the directory at the end.</summary>
    /// <exception cref="InvalidDataException">It is no zip that <see cref="Write"/> could have written; the message says what was found.</exception>
    public static IReadOnlyList<PackMember> Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < EndSize || Number(bytes.Length - EndSize) != EndSignature) throw new InvalidDataException("its last 22 bytes are not the end of a zip without a comment");

        var (count, at) = (BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[(bytes.Length - EndSize + 10)..]), (long)Number(bytes.Length - EndSize + 16));
        var (members, names, start) = (new List<PackMember>(), new HashSet<string>(StringComparer.Ordinal), 0L);
        for (var number = 1; number <= count; number++)
        {
            if (at + CentralSize > bytes.Length - EndSize || Number((int)at) != CentralSignature) throw Bad(number, "is damaged");

            var entry = bytes.Span[(int)at..];
            var (method, size, unpacked) = (BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]), (long)BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]), BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]));
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
            if (nameLength > entry.Length - CentralSize) throw Bad(number, "is damaged");

            var name = Encoding.Latin1.GetString(entry.Slice(CentralSize, nameLength));
            if (!Path().IsMatch(name)) throw Bad(number, "has a name that no member of a pack has");
            if (!names.Add(name)) throw Bad(number, $"is {name} a second time");
            if (method != 0 || size != unpacked) throw Bad(number, "is compressed; members of a pack are stored. Was it packed anew?");
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]) != start || start + LocalSize + nameLength + size > bytes.Length) throw Bad(number, "does not stand where the one before it ends");

            members.Add(new PackMember(name, bytes.Slice((int)start + LocalSize + nameLength, (int)size)));
            start += LocalSize + nameLength + size;
            at += CentralSize + nameLength;
        }

        return members;

        uint Number(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[offset..]);
        static InvalidDataException Bad(int number, string what) => new($"member {number.ToString(CultureInfo.InvariantCulture)} of its directory {what}");
    }

    // Version, flags, method, time, CRC, sizes, lengths: the same in both headers.
    private static void WriteCommon(Span<byte> header, PackMember member)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, Version);
        BinaryPrimitives.WriteUInt32LittleEndian(header[6..], NoTime);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], Crc(member.Bytes.Span));
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], (uint)member.Bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], (uint)member.Bytes.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)member.Path.Length);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes) crc = CrcTable[(crc ^ one) & 0xFF] ^ (crc >> 8);

        return ~crc;
    }

    // Letters, digits, dots and hyphens; no part that is only dots, none absolute.
    [GeneratedRegex(@"\A(?=.{1,200}\z)[A-Za-z0-9][A-Za-z0-9.-]*(/[A-Za-z0-9][A-Za-z0-9.-]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
