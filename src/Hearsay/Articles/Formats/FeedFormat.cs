using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using Hearsay.Articles.Composing;
using Hearsay.Articles.Dates;
using Hearsay.Articles.Headers;
using Hearsay.Articles.Outlets;

namespace Hearsay.Articles.Formats;

/// <summary>RSS and Atom: one article an item. Feeds that break their format's rules are read by the names of their elements.</summary>
internal static class FeedFormat
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    // No document types at all: they could declare entities that expand without end or fetch files.
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };

    /// <summary>The articles of a feed.</summary>
    public static IEnumerable<ArticleReading> Read(string source, FormatContext context)
    {
        XDocument xml;
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.TrimStart()), Safe);
            xml = XDocument.Load(reader);
        }
        catch (XmlException exception)
        {
            var why = source.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
                ? "declares a document type, which could name entities that expand without end or point outside"
                : string.Create(CultureInfo.InvariantCulture, $"is not well-formed at line {exception.LineNumber}");
            return [context.Refuse(
                HearsayError.BrokenXml,
                $"{context.Path} {why}. A feed of RSS or Atom was expected. Is it an HTML page? Then name it .html.")];
        }

        var entries = ReadByTheRules(xml) ?? ReadByName(xml.Root!);
        return entries.Count > 0
            ? entries.Select((entry, index) => Compose(entry, context.PathOf(index + 1), context))
            : [context.Refuse(
                HearsayError.NoArticles,
                $"{context.Path} has no <item> and no <entry>; its root is <{xml.Root!.Name.LocalName}>. "
                    + "A feed of RSS or Atom was expected. Is it an HTML page? Then name it .html.")];
    }

    private static ArticleReading Compose(FeedEntry entry, string path, FormatContext context)
    {
        var metadata = new ArticleMetadata
        {
            Title = entry.Title?.Trim(),
            Outlet = OutletLexicon.Default.Find(entry.Outlet)?.Name ?? OutletFinder.OfAddress(entry.Url) ?? NameOfHost(entry.Outlet, entry.Url),
            Bylines = [.. entry.Authors.SelectMany(author => BylineReader.ReadField(author).People).Distinct(StringComparer.Ordinal)],
            Published = entry.Published,
            Updated = entry.Updated,
            Url = entry.Url,
            Language = entry.Language,
        };

        return string.IsNullOrWhiteSpace(entry.Html)
            ? context.Refuse(
                HearsayError.NoText,
                $"{path} has no words of its own. A feed that carries its articles was expected. Does it only link to them? "
                    + "Read the pages themselves.",
                path)
            : HtmlFormat.ReadFragment(entry.Html, path, metadata, context);
    }

    // A feed is often called more than its outlet: "Harrow Courier News" at harrowcourier.example is the Harrow Courier's.
    private static string? NameOfHost(string? title, string? url)
    {
        if (title is null || !Uri.TryCreate(url, UriKind.Absolute, out var address)) return title;

        var labels = address.Host.Split('.');
        for (var end = title.Length; end > 0; end = title.LastIndexOf(' ', end - 1))
        {
            var bare = string.Concat(title[..end].Where(char.IsLetterOrDigit));
            if (labels.Contains(bare, StringComparer.OrdinalIgnoreCase)) return title[..end].TrimEnd();
        }

        return title;
    }

    // Null where the feed breaks the rules: one impossible date is enough for that.
    private static List<FeedEntry>? ReadByTheRules(XDocument xml)
    {
        try
        {
            using var reader = xml.CreateReader();
            var feed = SyndicationFeed.Load(reader);
            return [.. feed.Items.Select(item => ReadItem(item, feed))];
        }
        catch (Exception exception) when (exception is XmlException or FormatException or ArgumentException or InvalidOperationException or UriFormatException)
        {
            return null;
        }
    }

    private static FeedEntry ReadItem(SyndicationItem item, SyndicationFeed feed) => new()
    {
        Title = item.Title?.Text,
        Url = item.Links.FirstOrDefault(link => link.RelationshipType is null or "alternate")?.Uri?.ToString(),
        Html = Extensions(item, "encoded", Content).FirstOrDefault() ?? (item.Content as TextSyndicationContent)?.Text ?? item.Summary?.Text,
        Outlet = feed.Title?.Text,
        Authors = [.. item.Authors.Select(author => author.Name ?? author.Email), .. Extensions(item, "creator", DublinCore)],
        Published = At(item.PublishDate) ?? DateReader.Read(Extensions(item, "date", DublinCore).FirstOrDefault()),
        Updated = At(item.LastUpdatedTime),
        Language = feed.Language,
    };

    private static IEnumerable<string> Extensions(SyndicationItem item, string name, XNamespace space) =>
        item.ElementExtensions.ReadElementExtensions<string>(name, space.NamespaceName);

    private static List<FeedEntry> ReadByName(XElement root)
    {
        var channel = root.Elements().FirstOrDefault(element => Is(element, "channel")) ?? root;
        return [.. root.Descendants().Where(element => Is(element, "item") || Is(element, "entry")).Select(item => new FeedEntry
        {
            Title = Value(item, "title"),
            Url = Value(item, "link") ?? item.Elements().Where(element => Is(element, "link")).Attributes("href").FirstOrDefault()?.Value,
            Html = Value(item, "encoded") ?? Value(item, "content") ?? Value(item, "description") ?? Value(item, "summary"),
            Outlet = Value(channel, "title"),
            Authors = [.. item.Elements().Where(element => Is(element, "creator") || Is(element, "author")).Select(author => Value(author, "name") ?? author.Value)],
            Published = DateReader.Read(Value(item, "pubDate") ?? Value(item, "published") ?? Value(item, "date") ?? Value(item, "issued")),
            Updated = DateReader.Read(Value(item, "updated") ?? Value(item, "modified")),
            Language = Value(channel, "language"),
        })];
    }

    private static bool Is(XElement element, string name) => string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);

    private static string? Value(XElement parent, string name) =>
        parent.Elements()
            .Where(element => Is(element, name))
            .Select(element => element.HasElements ? string.Concat(element.Nodes()) : element.Value)
            .FirstOrDefault(value => value.Trim().Length > 0)?.Trim();

    private static PublicationTime? At(DateTimeOffset time) =>
        time == default ? null : DateReader.Read(time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
}
