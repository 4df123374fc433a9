using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Articles.Composing;
using Hearsay.Articles.Outlets;
using SmartReader;

namespace Hearsay.Articles.Formats;

/// <summary>A saved page: SmartReader finds the main text, this class puts right what it gets wrong, and the headline goes on top.</summary>
internal static class HtmlFormat
{
    // An address of our own: SmartReader gives up on a page whose address holds an impossible date.
    private const string NeutralAddress = "https://page.invalid/";
    private const int ShortestMainText = 80;

    /// <summary>The article of a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="context">What is read.</param>
    /// <param name="known">What the input says beside the page; it comes before what the page says of itself.</param>
    /// <param name="otherwise">What holds where the page says nothing, such as the address it was fetched from.</param>
    /// <param name="id">The id the input gave.</param>
    public static ArticleReading Read(string html, FormatContext context, ArticleMetadata? known = null, ArticleMetadata? otherwise = null, string? id = null)
    {
        var page = new HtmlParser().ParseDocument(html);
        var metadata = (known ?? new ArticleMetadata()).Or(HtmlMetadata.Read(page)).Or(otherwise ?? new ArticleMetadata());
        metadata = metadata with { Outlet = metadata.Outlet ?? OutletFinder.OfAddress(metadata.Url) };
        var heading = Heading(page, metadata.Title);
        RemoveConsent(page);
        if (HtmlPosts.Find(page) is { Count: > 0 } posts)
        {
            var live = LiveText(posts, heading);
            if (live.Posts.Count >= HtmlPosts.Fewest) return context.Compose(new ArticleDraft(context.Path, live.ToString(), metadata) { Id = id, Blocks = live.Blocks, Posts = live.Posts });
        }

        var body = page.Body?.Clone() as IElement;
        var text = MainText(page, heading);
        if (text.IsEmpty && body is not null)
        {
            HtmlText.AddBlocks(body, text);
        }

        return text.IsEmpty
            ? context.Refuse(
                HearsayError.NoText,
                $"{context.Path} has no text between its tags. A page with an article was expected. "
                    + "Is it drawn by a script? Save it from a browser after it has loaded.")
            : context.Compose(new ArticleDraft(context.Path, text.ToString(), metadata) { Id = id, Blocks = text.Blocks });
    }

    /// <summary>The article of a piece of HTML that is nothing but the article, as feeds carry it.</summary>
    public static ArticleReading ReadFragment(string html, string path, ArticleMetadata metadata, FormatContext context)
    {
        var page = new HtmlParser().ParseDocument(html);
        var text = new TextBuilder();
        HtmlText.AddBlocks(page.Body!, text);

        return context.Compose(new ArticleDraft(path, text.ToString(), metadata) { Blocks = text.Blocks });
    }

    // "We use cookies": asked of every visitor and no part of any article. What wraps a whole page by such a name stays.
    private static void RemoveConsent(IHtmlDocument page)
    {
        const int LongestNotice = 1_500;
        const string Notices = "div[id*='cookie' i], div[class*='cookie' i], section[id*='cookie' i], section[class*='cookie' i], aside[class*='cookie' i], dialog[class*='cookie' i]";
        foreach (var notice in page.QuerySelectorAll(Notices).Where(notice => notice.TextContent.Length < LongestNotice && notice.QuerySelector("article, main, h1") is null).ToList())
        {
            notice.Remove();
        }
    }

    // Readers of main texts take the longest post for the article. What stands around the posts comes with them, the page's own margins don't.
    private static TextBuilder LiveText(IReadOnlyList<IElement> posts, string? heading)
    {
        var text = new TextBuilder();
        text.Add(heading ?? "", BlockKind.Title);
        var all = posts[0].ParentElement!;
        while (!all.Contains(posts[^1])) all = all.ParentElement!;

        HtmlText.AddBlocks(all, text, posts.ToHashSet());
        return text;
    }

    private static TextBuilder MainText(IHtmlDocument page, string? heading)
    {
        var text = new TextBuilder();
        text.Add(heading ?? "", BlockKind.Title);
        if (ReadMain(page) is not { } main)
        {
            return new TextBuilder();
        }

        // The headline stands on top already; h1 further down are headings of sections.
        foreach (var repeated in main.QuerySelectorAll("h1, h2").Where(element => heading is not null && HtmlText.Squash(element.TextContent) == heading).ToList())
        {
            repeated.Remove();
        }

        HtmlText.AddBlocks(main, text);
        return text;
    }

    private static IElement? ReadMain(IHtmlDocument page)
    {
        SmartReader.Article article;
#pragma warning disable RS0030 // SmartReader parses dates in the thread's culture, and fails in some: the same page must give the same text on any machine.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            using var reader = new Reader(NeutralAddress, page) { KeepClasses = true };
            article = reader.GetArticle();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A page that breaks SmartReader is read whole: too much text is better than none.
            return null;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
#pragma warning restore RS0030

        var content = article.Content is { Length: > 0 } html ? new HtmlParser().ParseDocument(html).Body : null;
        return content is not null && HtmlText.Squash(content.TextContent).Length >= ShortestMainText ? content : null;
    }

    // The h1 that is the title, or the only one.
    private static string? Heading(IHtmlDocument page, string? title)
    {
        var headings = page.QuerySelectorAll("h1").Select(element => HtmlText.Squash(element.TextContent)).Where(words => words.Length > 0).ToList();
        return headings.Find(words => string.Equals(words, title, StringComparison.OrdinalIgnoreCase)) ?? (headings.Count == 1 ? headings[0] : null);
    }
}
