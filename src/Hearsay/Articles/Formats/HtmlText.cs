using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace Hearsay.Articles.Formats;

/// <summary>Turns elements into blocks of text, and knows what the elements say of each block's role.</summary>
internal static class HtmlText
{
    private const int DeepestNesting = 400;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "BODY", "CENTER", "DD", "DETAILS", "DIV", "DL", "DT", "FIELDSET", "FIGCAPTION", "FIGURE", "FOOTER", "FORM", "H1", "H2",
        "H3", "H4", "H5", "H6", "HEADER", "HR", "HTML", "LI", "MAIN", "NAV", "OL", "P", "PRE", "SECTION", "SUMMARY", "TABLE", "TBODY", "TFOOT", "THEAD", "TR", "UL",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SVG", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "IFRAME", "OBJECT", "AUDIO", "VIDEO", "HEAD", "MATH", "CANVAS",
    };

    private static readonly (string Cue, BlockKind Kind)[] ClassCues =
    [
        .. LexiconFile.ReadSections(typeof(HtmlText), "html.lexicon")["class cues"]
            .Select(line => line.Split(' '))
            .SelectMany(words => words[1..].Select(cue => (cue, Enum.Parse<BlockKind>(words[0])))),
    ];

    /// <summary>Adds the blocks of an element.</summary>
    /// <param name="root">The element.</param>
    /// <param name="text">Where to.</param>
    /// <param name="posts">The elements in it that are posts, none inside another.</param>
    public static void AddBlocks(IElement root, TextBuilder text, IReadOnlySet<IElement>? posts = null)
    {
        var sink = new Sink(text, new StringBuilder(), posts ?? new HashSet<IElement>());
        Walk(root, sink, BlockKind.Paragraph, depth: 0);
        sink.Flush(BlockKind.Paragraph);
    }

    /// <summary>Words with every run of white space made one blank.</summary>
    public static string Squash(string words)
    {
        var squashed = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                squashed.Append(c);
            }
            else if (squashed.Length > 0 && squashed[^1] != ' ')
            {
                squashed.Append(' ');
            }
        }

        return squashed.ToString().TrimEnd(' ');
    }

    /// <summary>Words with entities that were escaped twice put right, as some pages do in their metadata.</summary>
    public static string? Decode(string? words) => words is null ? null : Squash(words.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(words) : words);

    private static void Walk(INode node, Sink sink, BlockKind kind, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText run)
            {
                sink.Words.Append(run.Data);
            }
            else if (child is IElement element && !Silent.Contains(element.TagName) && depth < DeepestNesting && !IsHidden(element))
            {
                if (sink.Posts.Contains(element)) WalkPost(element, sink, depth);
                else WalkElement(element, sink, kind, depth);
            }
        }
    }

    private static void WalkPost(IElement post, Sink sink, int depth)
    {
        sink.Flush(BlockKind.Paragraph);
        sink.Text.BeginPost();
        Walk(post, sink, BlockKind.Paragraph, depth + 1);
        sink.Flush(BlockKind.Paragraph);
        sink.Text.EndPost(HtmlPosts.HeadOf(post), HtmlPosts.TimeOf(post));
    }

    private static void WalkElement(IElement element, Sink sink, BlockKind kind, int depth)
    {
        var own = kind == BlockKind.Paragraph ? KindOf(element) : kind;
        var isBlock = Blocks.Contains(element.TagName);
        if (element.TagName == "BR")
        {
            // Two of them part paragraphs; one alone does too, since a line of its own is a block of its own in news pages.
            sink.Flush(own);
            return;
        }

        if (!isBlock)
        {
            sink.Words.Append(element.TagName is "TD" or "TH" ? " " : "");
            Walk(element, sink, own, depth + 1);
            sink.Words.Append(element.TagName is "TD" or "TH" ? " " : "");
            return;
        }

        sink.Flush(kind);
        if (own == BlockKind.Paragraph && IsLinkList(element))
        {
            own = BlockKind.Related;
        }

        Walk(element, sink, own, depth + 1);
        sink.Flush(own);
    }

    private static BlockKind KindOf(IElement element)
    {
        switch (element.TagName)
        {
            case "FIGURE" or "FIGCAPTION":
                return BlockKind.Caption;
            case "H1":
                return BlockKind.Title;
            case "TIME" when element.ParentElement is { } parent && Squash(parent.TextContent).Length - Squash(element.TextContent).Length < 30:
                return BlockKind.Header;
        }

        var names = element.ClassName;
        if (string.IsNullOrEmpty(names) || element.TagName is "BODY" or "ARTICLE" or "MAIN" || element.TextContent.Length > 600)
        {
            return BlockKind.Paragraph;
        }

        foreach (var (cue, kind) in ClassCues)
        {
            if (names.Contains(cue, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return BlockKind.Paragraph;
    }

    // A list whose every entry is a link and little else leads to other articles.
    private static bool IsLinkList(IElement element)
    {
        if (element.TagName is not ("UL" or "OL") || element.ChildElementCount < 2)
        {
            return false;
        }

        var linked = element.QuerySelectorAll("a[href]").Sum(link => link.TextContent.Trim().Length);
        return linked * 10 >= Squash(element.TextContent).Length * 8;
    }

    // Whole sections hidden from screen readers are often the article, waiting for a script; small things are icons.
    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("aria-hidden") == "true" && element.TagName is not ("P" or "DIV" or "SECTION" or "ARTICLE" or "MAIN"));

    // Where words are gathered until their block ends.
    private readonly record struct Sink(TextBuilder Text, StringBuilder Words, IReadOnlySet<IElement> Posts)
    {
        public void Flush(BlockKind kind)
        {
            Text.Add(Squash(Words.ToString()), kind);
            Words.Clear();
        }
    }
}
