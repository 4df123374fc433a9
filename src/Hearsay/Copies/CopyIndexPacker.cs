using System.Security.Cryptography;
using System.Text;
using Hearsay.Articles;
using NodaTime.Text;

namespace Hearsay.Copies;

/// <summary>Packs what an index keeps of an article: what it is found by, the chosen word runs, and the links to articles before it.</summary>
/// <remarks>
/// Numbers are 7-bit coded, those that rise as the steps between them. The first bytes are of the SHA-256 of the rest, so that nothing damaged
/// is taken in.
/// </remarks>
internal static class CopyIndexPacker
{
    /// <summary>To be counted up whenever what is packed, or a rule that decides on it, changes.</summary>
    public const string Format = "copies/1";

    private const int ChecksumBytes = 4;
    private const double ShareSteps = 10_000;

    /// <summary>Packs an article.</summary>
    /// <param name="entry">What it is found by.</param>
    /// <param name="sample">Its chosen word runs, in order.</param>
    /// <param name="links">Its links, each with the place of the other article.</param>
    public static byte[] Pack(CopyIndexEntry entry, SampledGram[] sample, IReadOnlyList<(CopyLink Link, int Other)> links)
    {
        using var packed = new MemoryStream();
        packed.SetLength(ChecksumBytes);
        packed.Position = ChecksumBytes;
        using var writer = new BinaryWriter(packed, Encoding.UTF8, leaveOpen: true);
        writer.Write7BitEncodedInt(entry.Grams);
        writer.Write(entry.Time?.ToString() ?? "");
        writer.Write7BitEncodedInt(entry.Keys.Count);
        foreach (var key in entry.Keys) writer.Write(key);

        writer.Write7BitEncodedInt(sample.Length);
        var before = 0u;
        foreach (var gram in sample)
        {
            writer.Write7BitEncodedInt64(((long)(gram.Gram - before) << 1) | (gram.IsInLead ? 1L : 0));
            before = gram.Gram;
        }

        writer.Write7BitEncodedInt(links.Count);
        foreach (var (link, other) in links) Write(writer, link, other);

        writer.Flush();
        var bytes = packed.ToArray();
        Checksum(bytes).CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>Unpacks an article, or gives <see langword="null"/> where the bytes are not as they were packed.</summary>
    /// <param name="bytes">What was packed.</param>
    /// <param name="id">The article's id.</param>
    /// <param name="key">The article's key.</param>
    /// <param name="before">The articles before it, to which links point.</param>
    public static (CopyIndexEntry Entry, SampledGram[] Sample, IReadOnlyList<CopyLink> Links)? Unpack(byte[] bytes, string id, ulong key, IReadOnlyList<CopyIndexEntry> before)
    {
        if (bytes.Length < ChecksumBytes || !bytes.AsSpan(0, ChecksumBytes).SequenceEqual(Checksum(bytes))) return null;

        using var reader = new BinaryReader(new MemoryStream(bytes, ChecksumBytes, bytes.Length - ChecksumBytes, writable: false), Encoding.UTF8);
        var grams = reader.Read7BitEncodedInt();
        var time = ReadTime(reader.ReadString());
        var keys = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < keys.Length; i++) keys[i] = reader.ReadString();

        var sample = new SampledGram[reader.Read7BitEncodedInt()];
        var gram = 0u;
        for (var i = 0; i < sample.Length; i++)
        {
            var step = reader.Read7BitEncodedInt64();
            gram += (uint)(step >> 1);
            sample[i] = new SampledGram(gram, IsInLead: (step & 1) == 1);
        }

        var links = new CopyLink[reader.Read7BitEncodedInt()];
        for (var i = 0; i < links.Length; i++)
        {
            var other = reader.Read7BitEncodedInt();
            if (other >= before.Count) return null;

            links[i] = ReadLink(reader, before.Count, id, other, before[other].Id);
        }

        return (new CopyIndexEntry(id, key, grams, time, keys), sample, links);
    }

    private static void Write(BinaryWriter writer, CopyLink link, int other)
    {
        writer.Write7BitEncodedInt(other);
        writer.Write((byte)link.Traits);
        writer.Write7BitEncodedInt(link.Matched);
        writer.Write7BitEncodedInt((int)Math.Round(link.Pair.InA * ShareSteps));
        writer.Write7BitEncodedInt((int)Math.Round(link.Pair.InB * ShareSteps));
        writer.Write7BitEncodedInt(link.Pair.Passages.Count);
        var (inA, inB) = (0, 0);
        foreach (var (a, b) in link.Pair.Passages)
        {
            writer.Write7BitEncodedInt(ZigZag(a.Start - inA));
            writer.Write7BitEncodedInt(a.Length);
            writer.Write7BitEncodedInt(ZigZag(b.Start - inB));
            writer.Write7BitEncodedInt(ZigZag(b.Length - a.Length));
            (inA, inB) = (a.End, b.End);
        }
    }

    private static CopyLink ReadLink(BinaryReader reader, int place, string id, int other, string otherId)
    {
        var traits = (CopyTraits)reader.ReadByte();
        var matched = reader.Read7BitEncodedInt();
        var (shareOfA, shareOfB) = (reader.Read7BitEncodedInt() / ShareSteps, reader.Read7BitEncodedInt() / ShareSteps);
        var passages = new SharedPassage[reader.Read7BitEncodedInt()];
        var (inA, inB) = (0, 0);
        for (var i = 0; i < passages.Length; i++)
        {
            var startInA = inA + UnZigZag(reader.Read7BitEncodedInt());
            inA = startInA + reader.Read7BitEncodedInt();
            var startInB = inB + UnZigZag(reader.Read7BitEncodedInt());
            inB = startInB + inA - startInA + UnZigZag(reader.Read7BitEncodedInt());
            passages[i] = new SharedPassage(new TextSpan(startInA, inA), new TextSpan(startInB, inB));
        }

        var isFirst = string.CompareOrdinal(id, otherId) < 0;
        return new CopyLink(isFirst ? place : other, isFirst ? other : place, traits, matched,
            new ArticlePair(isFirst ? id : otherId, isFirst ? otherId : id, shareOfA, shareOfB, passages));
    }

    private static PublicationTime? ReadTime(string time) => time switch
    {
        "" => null,
        _ when OffsetDateTimePattern.ExtendedIso.Parse(time) is { Success: true } instant => PublicationTime.At(instant.Value),
        _ => new PublicationTime(LocalDatePattern.Iso.Parse(time).Value),
    };

    private static byte[] Checksum(byte[] bytes) => SHA256.HashData(bytes.AsSpan(ChecksumBytes))[..ChecksumBytes];

    private static int ZigZag(int number) => (number << 1) ^ (number >> 31);

    private static int UnZigZag(int number) => (number >> 1) ^ -(number & 1);
}
