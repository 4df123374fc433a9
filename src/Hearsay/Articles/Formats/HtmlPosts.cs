using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Hearsay.Articles.Dates;

namespace Hearsay.Articles.Formats;

/// <summary>Finds the posts of a live page in its markup: marked as such by schema.org, or one like the other, each with a time that machines can read.</summary>
internal static class HtmlPosts
{
    /// <summary>So many posts make a live page.</summary>
    public const int Fewest = 3;

    // A teaser of another article has a time too, but hardly a sentence.
    private const int FewestCharacters = 80;

    // How far above its time a post may stand, and how many times may stand in it.
    private const int HighestPost = 6;
    private const int MostTimes = 3;

    private const string Marked = "[itemprop~=liveBlogUpdate], [itemtype$='schema.org/LiveBlogPosting'] [itemtype$='schema.org/BlogPosting']";
    private const string Alike = "article, section, li, div";

    /// <summary>The posts in order of place, none inside another; none where the page is no live page.</summary>
    public static IReadOnlyList<IElement> Find(IHtmlDocument page)
    {
        var marked = Outermost(page.QuerySelectorAll(Marked));
        return marked.Count >= Fewest ? marked : FindAlike(page);
    }

    /// <summary>The headline of a post; empty where it has none.</summary>
    public static string HeadOf(IElement post) => HtmlText.Squash(post.QuerySelector("h1, h2, h3, h4, h5, h6, [itemprop~=headline]")?.TextContent ?? "");

    /// <summary>When it was written; <see langword="null"/> where its markup does not tell.</summary>
    public static PublicationTime? TimeOf(IElement post) =>
        DateReader.Read(post.QuerySelector("[itemprop~=datePublished]") is { } dated ? dated.GetAttribute("datetime") ?? dated.GetAttribute("content") : null)
        ?? DateReader.Read(post.QuerySelector("time[datetime]")?.GetAttribute("datetime"));

    // Children of one element with the same name and class, each with a time of day of its own and some words. Comments and teasers look the same: the page
    // must say that it is live.
    private static IReadOnlyList<IElement> FindAlike(IHtmlDocument page)
    {
        var times = page.QuerySelectorAll("time[datetime]").Where(time => DateReader.Read(time.GetAttribute("datetime"))?.Instant is not null).ToList();
        if (times.Count < Fewest || !SaysLive(page)) return [];

        var candidates = new Dictionary<IElement, int>();
        foreach (var time in times)
        {
            var element = time.ParentElement;
            for (var height = 0; height < HighestPost && element?.ParentElement is not null; height++)
            {
                if (element.Matches(Alike)) candidates[element] = candidates.GetValueOrDefault(element) + 1;
                element = element.ParentElement;
            }
        }

        return candidates.Where(pair => pair.Value <= MostTimes && IsPost(pair.Key))
            .Select(pair => pair.Key)
            .GroupBy(element => (element.ParentElement, element.TagName, element.ClassName))
            .Select(group => group.ToList())
            .Where(group => group.Count >= Fewest)
            .MaxBy(group => group.Sum(element => element.TextContent.Length)) is { } alike
                ? Outermost(alike)
                : [];
    }

    private static bool SaysLive(IHtmlDocument page) =>
        page.QuerySelector("[itemtype$='LiveBlogPosting'], [class*='liveblog' i], [class*='live-blog' i], [class*='live_blog' i], [id*='liveblog' i], [id*='live-blog' i]") is not null
        || page.QuerySelectorAll("script[type='application/ld+json']").Any(script => script.TextContent.Contains("LiveBlogPosting", StringComparison.Ordinal));

    private static bool IsPost(IElement element)
    {
        var names = element.ClassName ?? "";
        if (names.Contains("comment", StringComparison.OrdinalIgnoreCase) || names.Contains("related", StringComparison.OrdinalIgnoreCase)) return false;

        var length = HtmlText.Squash(element.TextContent).Length;
        return length >= FewestCharacters && element.QuerySelectorAll("a[href]").Sum(link => link.TextContent.Trim().Length) * 2 < length;
    }

    // In order of place; an element inside another comes after it.
    private static List<IElement> Outermost(IEnumerable<IElement> elements)
    {
        var outermost = new List<IElement>();
        foreach (var element in elements)
        {
            if (outermost.Count == 0 || !outermost[^1].Contains(element)) outermost.Add(element);
        }

        return outermost;
    }
}
