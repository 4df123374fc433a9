using System.Text.Json;
using Hearsay.Articles.Composing;
using Hearsay.Articles.Dates;
using Hearsay.Articles.Headers;
using Hearsay.Articles.Outlets;

namespace Hearsay.Articles.Formats;

/// <summary>One article as an object of JSON: Hearsay's own form, an item of a JSON Feed, or ninjs.</summary>
internal static class JsonArticle
{
    /// <summary>Hearsay's own form: <c>text</c>, taken exactly as it stands, or <c>html</c>, and what is known beside it.</summary>
    public static ArticleReading ReadOwn(JsonElement json, string path, FormatContext context)
    {
        var metadata = new ArticleMetadata
        {
            Title = json.Text("title"),
            Outlet = json.Text("outlet"),
            Bylines = People(json, "bylines"),
            Published = DateReader.Read(json.Text("published")),
            Updated = DateReader.Read(json.Text("updated")),
            Url = json.Text("url"),
            Language = json.Text("language"),
        };
        var id = json.Text("id");
        if (json.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
        {
            return context.Compose(new ArticleDraft(path, text.GetString()!, metadata) { Id = id });
        }

        return json.Text("html") is { } html
            ? HtmlFormat.Read(html, context with { Path = path }, metadata, id: id)
            : context.Refuse(
                HearsayError.MissingField,
                $"{path} has neither \"text\" nor \"html\". An article needs one of them. {Fields(json)}",
                path);
    }

    /// <summary>An item of a JSON Feed.</summary>
    public static ArticleReading ReadFeedItem(JsonElement item, JsonElement feed, string path, FormatContext context)
    {
        var metadata = new ArticleMetadata
        {
            Title = item.Text("title"),
            Outlet = OutletOf(feed.Text("title"), feed.Text("home_page_url") ?? item.Text("url")),
            Bylines = People(item, "authors") is { Count: > 0 } people ? people : People(item, "author"),
            Published = DateReader.Read(item.Text("date_published")),
            Updated = DateReader.Read(item.Text("date_modified")),
            Url = item.Text("url") ?? item.Text("external_url"),
            Language = item.Text("language") ?? feed.Text("language"),
        };

        return item.Text("content_html") is { } html ? HtmlFormat.ReadFragment(html, path, metadata, context)
            : item.Text("content_text", "summary") is { } text ? context.Compose(new ArticleDraft(path, text, metadata))
            : context.Refuse(
                HearsayError.NoText,
                $"{path} has neither content_html, content_text nor summary. A feed that carries its articles was expected. "
                    + "Does it only link to them? Read the pages themselves.",
                path);
    }

    /// <summary>A news item of the IPTC's ninjs, version 1 to 3.</summary>
    public static ArticleReading ReadNinjs(JsonElement json, string path, FormatContext context)
    {
        var metadata = new ArticleMetadata
        {
            Title = json.Text("headline") ?? json.Text("headlines"),
            Outlet = OutletOf(json.Text("provider") ?? json.Text("infosources") ?? json.Text("copyrightholder"), json.Text("uri")),
            Bylines = People(json, "byline") is { Count: > 0 } people ? people : People(json, "by"),
            Published = DateReader.Read(json.Text("firstcreated", "firstCreated", "embargoed", "versioncreated", "versionCreated")),
            Updated = DateReader.Read(json.Text("versioncreated", "versionCreated")),
            Url = json.Text("uri"),
            Language = json.Text("language"),
        };
        var bodies = json.List("bodies").ToList();
        var html = json.Text("body_xhtml", "body_html") ?? bodies.Where(IsHtml).Select(body => body.Text("value")).FirstOrDefault(value => value is not null);
        var text = json.Text("body_text") ?? bodies.Select(body => body.Text("value")).FirstOrDefault(value => value is not null);

        return html is not null ? HtmlFormat.ReadFragment(html, path, metadata, context)
            : text is not null ? context.Compose(new ArticleDraft(path, text, metadata))
            : context.Refuse(
                HearsayError.NoText,
                $"{path} is a ninjs item without a body. A body_text, body_xhtml or bodies was expected.",
                path);
    }

    private static IReadOnlyList<string> People(JsonElement json, string name) =>
        [.. json.List(name).SelectMany(value => BylineReader.ReadField(JsonValues.TextOf(value)).People).Distinct(StringComparer.Ordinal)];

    private static bool IsHtml(JsonElement body) => body.Text("contenttype", "contentType")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;

    private static string? OutletOf(string? name, string? url) =>
        (name is null ? null : OutletLexicon.Default.Find(name)?.Name) ?? OutletFinder.OfAddress(url) ?? name;

    private static string Fields(JsonElement json) =>
        json.EnumerateObject().Select(field => field.Name).Take(8).ToList() is { Count: > 0 } names ? $"It has: {string.Join(", ", names)}." : "It is empty.";
}
