using System.Security.Cryptography;
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
        var writer = new PackedWriter();
        writer.Skip(ChecksumBytes);
        writer.Write(entry.Grams);
        writer.Write(entry.Time?.ToString() ?? "");
        writer.Write(entry.Keys.Count);
        foreach (var key in entry.Keys) writer.Write(key);

        writer.Write(sample.Length);
        var before = 0u;
        foreach (var gram in sample)
        {
            writer.Write(((ulong)(gram.Gram - before) << 1) | (gram.IsInLead ? 1UL : 0));
            before = gram.Gram;
        }

        writer.Write(links.Count);
        foreach (var (link, other) in links) Write(writer, link, other);

        var bytes = writer.ToArray();
        Checksum(bytes).CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>Whether bytes are as they were packed.</summary>
    public static bool IsWhole(byte[] bytes) => bytes.Length >= ChecksumBytes && bytes.AsSpan(0, ChecksumBytes).SequenceEqual(Checksum(bytes));

    /// <summary>Unpacks an article, or gives <see langword="null"/> where the bytes are not as they were packed.</summary>
    /// <param name="bytes">What was packed.</param>
    /// <param name="id">The article's id.</param>
    /// <param name="key">The article's key.</param>
    /// <param name="before">The articles before it, to which links point.</param>
    public static (CopyIndexEntry Entry, SampledGram[] Sample, IReadOnlyList<CopyLink> Links)? Unpack(byte[] bytes, string id, ulong key, IReadOnlyList<CopyIndexEntry> before)
    {
        if (!IsWhole(bytes)) return null;

        var reader = new PackedReader(bytes, ChecksumBytes);
        var grams = reader.ReadNumber();
        var time = ReadTime(reader.ReadString());
        var keys = new string[reader.ReadNumber()];
        for (var i = 0; i < keys.Length; i++) keys[i] = reader.ReadString();

        var sample = new SampledGram[reader.ReadNumber()];
        var gram = 0u;
        for (var i = 0; i < sample.Length; i++)
        {
            var step = reader.ReadLongNumber();
            gram += (uint)(step >> 1);
            sample[i] = new SampledGram(gram, IsInLead: (step & 1) == 1);
        }

        var links = new CopyLink[reader.ReadNumber()];
        for (var i = 0; i < links.Length; i++)
        {
            var other = reader.ReadNumber();
            if (other >= before.Count) return null;

            links[i] = ReadLink(reader, before.Count, id, other, before[other].Id);
        }

        return (new CopyIndexEntry(id, key, grams, time, keys), sample, links);
    }

    private static void Write(PackedWriter writer, CopyLink link, int other)
    {
        writer.Write(other);
        writer.WriteByte((byte)link.Traits);
        writer.Write(link.Matched);
        writer.Write((int)Math.Round(link.Pair.InA * ShareSteps));
        writer.Write((int)Math.Round(link.Pair.InB * ShareSteps));
        writer.Write(link.Pair.Passages.Count);
        var (inA, inB) = (0, 0);
        foreach (var (a, b) in link.Pair.Passages)
        {
            writer.Write(ZigZag(a.Start - inA));
            writer.Write(a.Length);
            writer.Write(ZigZag(b.Start - inB));
            writer.Write(ZigZag(b.Length - a.Length));
            (inA, inB) = (a.End, b.End);
        }
    }

    private static CopyLink ReadLink(PackedReader reader, int place, string id, int other, string otherId)
    {
        var traits = (CopyTraits)reader.ReadByte();
        var matched = reader.ReadNumber();
        var (shareOfA, shareOfB) = (reader.ReadNumber() / ShareSteps, reader.ReadNumber() / ShareSteps);
        var passages = new SharedPassage[reader.ReadNumber()];
        var (inA, inB) = (0, 0);
        for (var i = 0; i < passages.Length; i++)
        {
            var startInA = inA + UnZigZag(reader.ReadNumber());
            inA = startInA + reader.ReadNumber();
            var startInB = inB + UnZigZag(reader.ReadNumber());
            inB = startInB + inA - startInA + UnZigZag(reader.ReadNumber());
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
