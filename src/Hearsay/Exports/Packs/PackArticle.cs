using System.Text;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Briefings;
using NodaTime.Text;

namespace Hearsay.Exports.Packs;

/// <summary>An article as a pack holds it: its text in one file, all else that is known of it in another.</summary>
internal static class PackArticle
{
    /// <summary>What text files end in where the text is no valid UTF-16, and its code units are kept instead.</summary>
    public const string CodeUnits = ".utf16le";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The article as it was read: without a day that fellow reports gave it, and without the folders it lay in.</summary>
    public static Article AsRead(Article article)
    {
        var path = article.Path is { } full ? full[(full.LastIndexOfAny(['/', '\\']) + 1)..] : null;
        return article.PublishedBasis == DateBasis.Inferred
            ? article with { Path = path, Published = null, PublishedBasis = DateBasis.None }
            : article with { Path = path };
    }

    /// <summary>The text's bytes, and what its file ends in.</summary>
    public static (byte[] Bytes, string Extension) WriteText(string text)
    {
        try
        {
            return (Utf8.GetBytes(text), ".txt");
        }
        catch (EncoderFallbackException)
        {
            return (CodeUnitsOf(text), CodeUnits);
        }
    }

    /// <summary>The text again.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are no UTF-8.</exception>
    public static string ReadText(string path, ReadOnlySpan<byte> bytes)
    {
        if (!path.EndsWith(CodeUnits, StringComparison.Ordinal)) return Utf8.GetString(bytes);

        var units = new char[bytes.Length / 2];
        for (var index = 0; index < units.Length; index++) units[index] = (char)(bytes[2 * index] | (bytes[(2 * index) + 1] << 8));
        return new string(units);
    }

    /// <summary>What is known of it, as <c>hearsay read --json</c> writes it but for the text.</summary>
    public static byte[] WriteMetadata(Article article) => PackJson.Write(json => ContractJson.WriteArticleWithoutText(json, article));

    /// <summary>The article again.</summary>
    /// <exception cref="JsonException">The bytes are no article, or its blocks do not fit its text.</exception>
    public static Article Read(ReadOnlyMemory<byte> metadata, string text) => PackJson.Read(metadata, json => new Article
    {
        Id = PackJson.Text(json, "id") ?? "",
        Path = PackJson.Text(json, "path"),
        Url = PackJson.Text(json, "url"),
        Title = PackJson.Text(json, "title"),
        Outlet = PackJson.Text(json, "outlet"),
        Bylines = PackJson.Texts(json, "bylines"),
        Dateline = json.GetProperty("dateline") is { ValueKind: JsonValueKind.Object } dateline ? new Dateline(PackJson.Text(dateline, "place") ?? "", PackJson.Day(dateline, "date")) : null,
        Published = Time(json, "published"),
        PublishedBasis = Word<DateBasis>(PackJson.Text(json, "publishedBasis"), ContractWords.Word),
        Updated = Time(json, "updated"),
        Language = PackJson.Text(json, "language") ?? "",
        Text = text,
        Blocks = [.. json.GetProperty("blocks").EnumerateArray().Select(block => new Block(Span(block, text), Word<BlockKind>(PackJson.Text(block, "kind"), ContractWords.Word)))],
        Credits = [.. json.GetProperty("credits").EnumerateArray().Select(credit => new CreditLine(Span(credit, text), PackJson.Text(credit, "agency") ?? "", Word<CreditRole>(PackJson.Text(credit, "role"), ContractWords.Word)))],
        Form = json.TryGetProperty("form", out _) ? Word<ArticleForm>(PackJson.Text(json, "form"), ContractWords.Word) : ArticleForm.Report,
        Posts = json.TryGetProperty("posts", out var posts) ? [.. posts.EnumerateArray().Select(post => new Post(Span(post, text), Head(post, text), Time(post, "published")))] : [],
    });

    private static byte[] CodeUnitsOf(string text)
    {
        var bytes = new byte[text.Length * 2];
        for (var index = 0; index < text.Length; index++) (bytes[2 * index], bytes[(2 * index) + 1]) = ((byte)text[index], (byte)(text[index] >> 8));

        return bytes;
    }

    private static TextSpan Span(JsonElement json, string text)
    {
        var span = new TextSpan(json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32());
        return span.End <= text.Length ? span : throw new JsonException($"{span} ends outside the text.");
    }

    private static TextSpan? Head(JsonElement post, string text) => post.GetProperty("head") is { ValueKind: JsonValueKind.Object } head ? Span(head, text) : null;

    /// <summary>A day, or an instant, or nothing.</summary>
    public static PublicationTime? Time(JsonElement json, string key)
    {
        if (PackJson.Text(json, key) is not { } written) return null;
        if (LocalDatePattern.Iso.Parse(written).TryGetValue(default, out var day)) return new PublicationTime(day);

        return PublicationTime.At(OffsetDateTimePattern.ExtendedIso.Parse(written).GetValueOrThrow());
    }

    private static T Word<T>(string? word, Func<T, string> wordOf)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => (T?)value).FirstOrDefault(value => wordOf(value!.Value) == word) ?? throw new JsonException($"“{word}” is no {typeof(T).Name}.");
}
