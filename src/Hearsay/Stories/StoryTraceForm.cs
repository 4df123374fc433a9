using System.Text;
using Hearsay.Articles;
using NodaTime.Text;

namespace Hearsay.Stories;

/// <summary>Writes and reads what a <see cref="StoryTrace"/> holds.</summary>
internal static class StoryTraceForm
{
    // What another form of trace, or other weights of terms, would make of old ones is not worth telling: then all are made anew.
    private const byte Version = 1;
    private const int Undated = int.MinValue;

    /// <summary>What is kept of an article for the stream.</summary>
    /// <param name="Text">Its terms and day.</param>
    /// <param name="CameTo">The first article of the story that it came to.</param>
    /// <param name="Ties">Articles that are one text with it, or versions of it.</param>
    /// <param name="Met">The earlier articles that are like it.</param>
    public sealed record State(StoryText Text, int CameTo, int[] Ties, (int Article, float Likeness)[] Met);

    /// <summary>Writes what the stream needs.</summary>
    public static byte[] WriteState(StoryText text, int cameTo, IReadOnlyList<int> ties, IReadOnlyList<(int Article, float Likeness)> met)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Version);
        writer.Write(cameTo);
        writer.Write(text.Day ?? Undated);
        writer.Write7BitEncodedInt(ties.Count);
        foreach (var tie in ties) writer.Write(tie);

        writer.Write7BitEncodedInt(text.Terms.Length);
        foreach (var term in text.Terms) writer.Write(term);
        foreach (var weight in text.Weights) writer.Write(weight);

        writer.Write7BitEncodedInt(met.Count);
        foreach (var (article, likeness) in met)
        {
            writer.Write(article);
            writer.Write(likeness);
        }

        return bytes.ToArray();
    }

    /// <summary>Reads it again.</summary>
    /// <returns><see langword="null"/> where it is of another version or damaged.</returns>
    public static State? ReadState(string article, byte[] state)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(state));
            if (reader.ReadByte() != Version) return null;

            var cameTo = reader.ReadInt32();
            var day = reader.ReadInt32();
            var ties = new int[Count(reader, sizeof(int))];
            for (var i = 0; i < ties.Length; i++) ties[i] = reader.ReadInt32();

            var terms = new int[Count(reader, sizeof(int) + sizeof(ushort))];
            for (var i = 0; i < terms.Length; i++) terms[i] = reader.ReadInt32();
            var weights = new ushort[terms.Length];
            for (var i = 0; i < weights.Length; i++) weights[i] = reader.ReadUInt16();

            var met = new (int Article, float Likeness)[Count(reader, sizeof(int) + sizeof(float))];
            for (var i = 0; i < met.Length; i++) met[i] = (reader.ReadInt32(), reader.ReadSingle());

            return new State(StoryText.Of(article, day == Undated ? null : day, terms, weights), cameTo, ties, met);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes what a story is told by.</summary>
    public static byte[] WriteWords(StoryWords words)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(words.Published?.ToString() ?? "");
        writer.Write(words.Title is not null);
        writer.Write(words.Title ?? "");
        writer.Write(words.Opening);
        writer.Write7BitEncodedInt(words.Written.Length);
        foreach (var written in words.Written) writer.Write(written);

        return bytes.ToArray();
    }

    /// <summary>Reads it again.</summary>
    /// <param name="words">What was written.</param>
    /// <param name="terms">How many terms the article has.</param>
    /// <returns><see langword="null"/> where it is damaged.</returns>
    public static StoryWords? ReadWords(byte[] words, int terms)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(words), Encoding.UTF8);
            var published = reader.ReadString();
            var hasTitle = reader.ReadBoolean();
            var title = reader.ReadString();
            var opening = reader.ReadString();
            if (reader.Read7BitEncodedInt() != terms) return null;

            var written = new string[terms];
            for (var i = 0; i < terms; i++) written[i] = reader.ReadString();

            return new StoryWords(TimeOf(published), hasTitle ? title : null, opening, written);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or UnparsableValueException)
        {
            return null;
        }
    }

    // No more than what is left can hold, whatever a damaged number says.
    private static int Count(BinaryReader reader, int size)
    {
        var count = reader.Read7BitEncodedInt();
        return count >= 0 && (long)count * size <= reader.BaseStream.Length - reader.BaseStream.Position ? count : throw new EndOfStreamException();
    }

    private static PublicationTime? TimeOf(string published) =>
        published.Length == 0 ? null
        : published.Contains('T', StringComparison.Ordinal) ? PublicationTime.At(OffsetDateTimePattern.ExtendedIso.Parse(published).GetValueOrThrow())
        : new PublicationTime(LocalDatePattern.Iso.Parse(published).GetValueOrThrow());
}
