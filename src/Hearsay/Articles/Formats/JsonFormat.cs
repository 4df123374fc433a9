using System.Text.Json;

namespace Hearsay.Articles.Formats;

/// <summary>A file that is one value of JSON: a JSON Feed, a ninjs item, one article, or an array of articles.</summary>
internal static class JsonFormat
{
    private static readonly string[] NinjsFields = ["body_text", "body_xhtml", "body_html", "bodies", "versioncreated"];

    /// <summary>The articles of a file.</summary>
    public static IEnumerable<ArticleReading> Read(string source, FormatContext context)
    {
        JsonDocument parsed;
        try
        {
            parsed = JsonDocument.Parse(source, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException exception)
        {
            return [context.Refuse(
                HearsayError.BrokenJson,
                $"{context.Path} can't be parsed as JSON: line {exception.LineNumber + 1} breaks it. "
                    + "Is it JSON Lines, an object a line? Name it .jsonl.")];
        }

        using (parsed)
        {
            return ReadRoot(parsed.RootElement, context);
        }
    }

    private static List<ArticleReading> ReadRoot(JsonElement root, FormatContext context)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return Several(root.EnumerateArray().ToList(), context, (json, path) => ReadOne(json, path, context));
        }

        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array)
        {
            return Several(items.EnumerateArray().ToList(), context, (json, path) => JsonArticle.ReadFeedItem(json, root, path, context));
        }

        return [ReadOne(root, context.Path, context)];
    }

    private static List<ArticleReading> Several(List<JsonElement> elements, FormatContext context, Func<JsonElement, string, ArticleReading> read) =>
        elements.Count == 0
            ? [context.Refuse(HearsayError.NoArticles, $"{context.Path} is a list without an article. A list of items was expected.")]
            : [.. elements.Select((json, index) => Guarded(json, context.PathOf(index + 1), context, read))];

    private static ArticleReading ReadOne(JsonElement json, string path, FormatContext context) => Guarded(json, path, context, (element, place) => element switch
    {
        { ValueKind: not JsonValueKind.Object } => context.Refuse(
            HearsayError.MissingField,
            $"{place} is no object. An article with \"text\" or \"html\" was expected.",
            place),
        _ when IsNinjs(element) => JsonArticle.ReadNinjs(element, place, context),
        _ => JsonArticle.ReadOwn(element, place, context),
    });

    private static bool IsNinjs(JsonElement json) =>
        !json.TryGetProperty("text", out _) && Array.Exists(NinjsFields, name => json.TryGetProperty(name, out _));

    /// <summary>Half a surrogate pair in a string is found only when the string is asked for.</summary>
    internal static ArticleReading Guarded(JsonElement json, string path, FormatContext context, Func<JsonElement, string, ArticleReading> read)
    {
        try
        {
            return read(json, path);
        }
        catch (InvalidOperationException)
        {
            return context.Refuse(
                HearsayError.BrokenJson,
                $"{path} holds a string that is no text: half of a surrogate pair. Escape the whole pair, \\ud83d\\ude00.",
                path);
        }
    }
}
