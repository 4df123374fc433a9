using System.Text;
using Hearsay.Articles;
using NodaTime.Text;

namespace Hearsay.Stories;

/// <summary>Writes and reads what a <see cref="StoryTrace"/> holds.</summary>
internal static class StoryTraceForm
{
    // What another form of trace, or other weights of terms, would make of old ones is not worth telling: then all are made anew.
    private const byte Version = 1;

    // The same, followed by posts: those of the article, and those of others that it is like.
    private const byte WithPosts = 2;
    private const int Undated = int.MinValue;

    /// <summary>What is kept of an article for the stream.</summary>
    /// <param name="Article">Its terms and day, and those of its posts; what it is told by is kept apart.</param>
    /// <param name="CameTo">The first article of the story that it came to.</param>
    /// <param name="Ties">Articles that are one text with it, or versions of it.</param>
    /// <param name="Met">What is like it.</param>
    public sealed record State(StreamArticle Article, int CameTo, int[] Ties, MetArticles Met);

    private static readonly StoryWords Untold = new(Published: null, Title: null, Opening: "", Written: []);

    /// <summary>Writes what the stream needs.</summary>
    public static byte[] WriteState(StreamArticle article, int cameTo, IReadOnlyList<int> ties, MetArticles met)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var hasPosts = article.IsDigest || article.Posts.Count > 0 || met.Posts.Count > 0;
        writer.Write(hasPosts ? WithPosts : Version);
        writer.Write(cameTo);
        writer.Write(article.Text.Day ?? Undated);
        writer.Write7BitEncodedInt(ties.Count);
        foreach (var tie in ties) writer.Write(tie);

        WriteTerms(writer, article.Text);
        WriteMet(writer, met.Articles);
        if (!hasPosts) return bytes.ToArray();

        writer.Write(article.IsDigest);
        WriteMet(writer, met.Posts);
        writer.Write7BitEncodedInt(article.Posts.Count);
        for (var i = 0; i < article.Posts.Count; i++)
        {
            var post = article.Posts[i];
            writer.Write(post.Start);
            writer.Write(post.Length);
            writer.Write(post.Text.Day ?? Undated);
            WriteTerms(writer, post.Text);
            WriteMet(writer, met.OfPosts[i]);
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
            var version = reader.ReadByte();
            if (version is not (Version or WithPosts)) return null;

            var cameTo = reader.ReadInt32();
            var day = reader.ReadInt32();
            var ties = new int[Count(reader, sizeof(int))];
            for (var i = 0; i < ties.Length; i++) ties[i] = reader.ReadInt32();

            var text = ReadTerms(reader, article, day);
            var met = ReadMet(reader);
            if (version == Version) return new State(new StreamArticle(text, Untold, [], IsDigest: false), cameTo, ties, new MetArticles(met, [], []));

            var isDigest = reader.ReadBoolean();
            var metPosts = ReadMet(reader);
            var posts = new PostText[Count(reader, 3 * sizeof(int))];
            var ofPosts = new (int Article, float Likeness)[posts.Length][];
            for (var i = 0; i < posts.Length; i++)
            {
                var (start, length) = (reader.ReadInt32(), reader.ReadInt32());
                posts[i] = new PostText(ReadTerms(reader, article, reader.ReadInt32()), start, length);
                ofPosts[i] = ReadMet(reader);
            }

            return new State(new StreamArticle(text, Untold, posts, isDigest), cameTo, ties, new MetArticles(met, metPosts, ofPosts));
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

        // Nothing follows where there are no posts, as it was before posts were told.
        foreach (var post in words.Posts)
        {
            writer.Write7BitEncodedInt(post.Span.Start);
            writer.Write7BitEncodedInt(post.Span.End);
            writer.Write(post.Published?.ToString() ?? "");
            writer.Write(post.Head is not null);
            writer.Write(post.Head ?? "");
        }

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

            var posts = new List<PostWords>();
            while (reader.BaseStream.Position < reader.BaseStream.Length) posts.Add(ReadPost(reader));

            return new StoryWords(TimeOf(published), hasTitle ? title : null, opening, written) { Posts = posts };
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or UnparsableValueException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static PostWords ReadPost(BinaryReader reader)
    {
        var span = new TextSpan(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        var published = TimeOf(reader.ReadString());
        var hasHead = reader.ReadBoolean();
        var head = reader.ReadString();
        return new PostWords(span, published, hasHead ? head : null);
    }

    private static void WriteTerms(BinaryWriter writer, StoryText text)
    {
        writer.Write7BitEncodedInt(text.Terms.Length);
        foreach (var term in text.Terms) writer.Write(term);
        foreach (var weight in text.Weights) writer.Write(weight);
    }

    private static StoryText ReadTerms(BinaryReader reader, string article, int day)
    {
        var terms = new int[Count(reader, sizeof(int) + sizeof(ushort))];
        for (var i = 0; i < terms.Length; i++) terms[i] = reader.ReadInt32();
        var weights = new ushort[terms.Length];
        for (var i = 0; i < weights.Length; i++) weights[i] = reader.ReadUInt16();

        return StoryText.Of(article, day == Undated ? null : day, terms, weights);
    }

    private static void WriteMet(BinaryWriter writer, IReadOnlyList<(int Number, float Likeness)> met)
    {
        writer.Write7BitEncodedInt(met.Count);
        foreach (var (number, likeness) in met)
        {
            writer.Write(number);
            writer.Write(likeness);
        }
    }

    private static (int Number, float Likeness)[] ReadMet(BinaryReader reader)
    {
        var met = new (int Number, float Likeness)[Count(reader, sizeof(int) + sizeof(float))];
        for (var i = 0; i < met.Length; i++) met[i] = (reader.ReadInt32(), reader.ReadSingle());
        return met;
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
