using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Hearsay.Articles.Composing;
using Hearsay.Articles.Dates;
using Hearsay.Articles.Headers;
using Hearsay.Articles.Outlets;

namespace Hearsay.Articles.Formats;

/// <summary>What a page says of its article, in order of trust: JSON-LD, OpenGraph, microdata, <c>time</c> elements, other <c>meta</c>, its address.</summary>
internal sealed class HtmlMetadata
{
    private static readonly string[] ArticleTypes = ["Article", "BlogPosting", "Report", "ReportageNewsArticle", "LiveBlogPosting"];

    private static readonly Dictionary<string, string[]> Lexicon = LexiconFile.ReadSections(typeof(HtmlMetadata), "html.lexicon");
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly IHtmlDocument page;
    private readonly ILookup<string, string> metas;
    private readonly List<JsonElement> linked = [];

    private HtmlMetadata(IHtmlDocument page)
    {
        this.page = page;
        metas = page.QuerySelectorAll("meta[content]")
            .Select(meta => (Name: meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? "", Content: meta.GetAttribute("content")!.Trim()))
            .Where(meta => meta.Content.Length > 0)
            .ToLookup(meta => meta.Name.Trim(), meta => meta.Content, StringComparer.OrdinalIgnoreCase);
        ReadLinkedData();
    }

    /// <summary>Reads a page's metadata.</summary>
    public static ArticleMetadata Read(IHtmlDocument page) => new HtmlMetadata(page).Read();

    private ArticleMetadata Read()
    {
        var url = Canonical();
        return new ArticleMetadata
        {
            Title = Title(),
            Outlet = Outlet(url),
            Bylines = Bylines(),
            Published = Date("datePublished", "published") ?? DateInAddress(url),
            Updated = Date("dateModified", "updated"),
            Url = url,
            Language = page.DocumentElement.GetAttribute("lang")
                ?? page.DocumentElement.GetAttribute("xml:lang")
                ?? Meta("og:locale", "language", "content-language", "dc.language"),
        };
    }

    private string? Title()
    {
        var title = Linked("headline")
            ?? Meta("og:title", "twitter:title")
            ?? Microdata("headline")
            ?? Lexicon["title selectors"].SelectMany(page.QuerySelectorAll).Select(Words).FirstOrDefault(words => words.Length > 0)
            ?? Meta("dc.title", "title", "parsely-title");
        title = WithoutSiteName(HtmlText.Decode(title) ?? Words(page.QuerySelector("title")));

        return title is { Length: > 0 } ? title : null;
    }

    // "Minister scorns vote | The Courier": the heading of the page tells where the headline ends.
    private string? WithoutSiteName(string? title)
    {
        if (title is null)
        {
            return null;
        }

        var heading = page.QuerySelectorAll("h1, h2").Select(Words)
            .Where(words => words.Length >= 8 && title.Length > words.Length && title.StartsWith(words, StringComparison.Ordinal))
            .MaxBy(words => words.Length);
        if (heading is not null && title[heading.Length..].TrimStart() is ['|' or '-' or '–' or '—' or '»' or '›' or '·' or ':' or '•' or '«' or '/', ..])
        {
            return heading;
        }

        var site = Meta("og:site_name");
        foreach (var mark in (string[])[" | ", " - ", " – ", " — ", " » ", " :: ", " • ", " · ", " › ", " / "])
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            var rest = at > 0 ? title[(at + mark.Length)..].Trim() : "";
            if (rest.Length > 0 && (string.Equals(rest, site, StringComparison.OrdinalIgnoreCase) || OutletLexicon.Default.Find(rest) is not null))
            {
                return title[..at].Trim();
            }
        }

        return title.Trim();
    }

    private string? Outlet(string? url)
    {
        var name = HtmlText.Decode(Linked("publisher") ?? Meta("og:site_name") ?? Microdata("publisher") ?? Meta("application-name", "dc.publisher", "publisher"));
        name = name is { Length: > 0 and < 80 } && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? name : null;
        return (name is null ? null : OutletLexicon.Default.Find(name)?.Name) ?? OutletFinder.OfAddress(url) ?? name;
    }

    private IReadOnlyList<string> Bylines()
    {
        var people = linked.SelectMany(article => article.List("author")).Select(JsonValues.TextOf).ToList();
        if (People(people) is { Count: > 0 } named)
        {
            return named;
        }

        string?[][] others =
        [
            [.. metas["article:author"].Concat(metas["og:article:author"])],
            [.. page.QuerySelectorAll("[itemprop~=author]").Select(author => author.QuerySelector("[itemprop~=name]") ?? author).Select(MicrodataValue)],
            [.. metas["author"], .. metas["dc.creator"], .. metas["parsely-author"], .. metas["sailthru.author"], .. metas["byl"]],
            [.. page.QuerySelectorAll("[rel~=author]").Select(Words)],
            [.. page.QuerySelectorAll(string.Join(", ", Lexicon["author selectors"])).Select(Words).Take(4)],
        ];

        return others.Select(People).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static List<string> People(IEnumerable<string?> fields) =>
        [.. fields.Where(IsNameField).SelectMany(field => BylineReader.ReadField(HtmlText.Decode(field)).People).Distinct(StringComparer.Ordinal)];

    // Author fields hold addresses of profiles and of mailboxes as well.
    private static bool IsNameField(string? field) =>
        field is { Length: < 200 } && !field.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !field.Contains('@', StringComparison.Ordinal);

    private PublicationTime? Date(string linkedName, string section) =>
        DateReader.Read(Linked(linkedName))
        ?? FirstDate(Lexicon[$"{section} openGraph"].SelectMany(name => metas[name]))
        ?? FirstDate(Lexicon[$"{section} microdata"].Select(Microdata))
        ?? FirstDate(Lexicon[$"{section} selectors"].Select(selector => page.QuerySelector(selector)).Select(WrittenTime))
        ?? FirstDate(Lexicon[$"{section} metas"].SelectMany(name => metas[name]));

    private static PublicationTime? FirstDate(IEnumerable<string?> written) => written.Select(DateReader.Read).FirstOrDefault(date => date is not null);

    private static string? WrittenTime(IElement? element) => element?.GetAttribute("datetime") ?? Words(element);

    private string? Canonical()
    {
        var address = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta("og:url") ?? Linked("url") ?? Linked("mainEntityOfPage");
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
    }

    /// <summary>The day in an address: <c>/2031/05/24/</c>.</summary>
    private static PublicationTime? DateInAddress(string? url)
    {
        var parts = (url ?? "").Split('/');
        for (var i = 3; i + 2 < parts.Length; i++)
        {
            var looksDated = parts[i].Length == 4 && parts[i + 1].Length is 1 or 2 && parts[i + 2].Length is 1 or 2;
            if (looksDated && DateReader.Read($"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}") is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (metas[name].FirstOrDefault() is { } content)
            {
                return content;
            }
        }

        return null;
    }

    private string? Microdata(string name) => page.QuerySelectorAll($"[itemprop~={name}]").Select(MicrodataValue).FirstOrDefault(value => value.Length > 0);

    private static string MicrodataValue(IElement element)
    {
        var name = element.QuerySelector("[itemprop~=name]");
        var value = element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? name?.GetAttribute("content") ?? Words(name ?? element);
        return value.Trim();
    }

    private string? Linked(string name) => linked.Select(article => article.Text(name)).FirstOrDefault(text => text is not null);

    private void ReadLinkedData()
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var parsed = JsonDocument.Parse(script.TextContent.Trim().TrimEnd(';'), Lenient);
                Collect(parsed.RootElement.Clone(), depth: 0);
            }
            catch (JsonException)
            {
                // A page whose linked data is broken has its other metadata still.
            }
        }
    }

    private void Collect(JsonElement json, int depth)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in json.EnumerateArray())
            {
                Collect(element, depth);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object && depth < 4)
        {
            if (json.List("@type").Select(JsonValues.TextOf).Any(IsArticleType))
            {
                linked.Add(json);
            }

            foreach (var nested in json.List("@graph").Concat(json.List("mainEntity")))
            {
                Collect(nested, depth + 1);
            }
        }
    }

    private static bool IsArticleType(string? type) =>
        type is not null && (type.EndsWith("NewsArticle", StringComparison.Ordinal) || ArticleTypes.Contains(type, StringComparer.Ordinal));

    private static string Words(IElement? element) => element is null ? "" : HtmlText.Squash(element.TextContent);
}
