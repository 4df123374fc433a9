using System.Globalization;
using Hearsay.Briefings.Layout;

namespace Hearsay.Briefings;

/// <summary>The two halves of one brief in an HTML file: its lines, and the articles they lead to.</summary>
internal sealed class HtmlBriefPage(Brief brief, string prefix)
{
    // Heads up to this many characters (a number, a day) keep a column of their own on a small screen.
    private const int ShortHead = 18;

    private readonly ILookup<int, TextSpan> cited = Citations(brief).ToLookup(citation => citation.Article.Number, citation => citation.Span!.Value);

    /// <summary>Where the brief begins.</summary>
    public string TopAnchor => $"{prefix}top";

    /// <summary>The title, escaped.</summary>
    public string Title => HtmlText.Escape(PartText.Marked(brief.Title, VisibleText.OnOneLine(brief.Title.Text)));

    /// <summary>Writes what the brief says.</summary>
    public void WriteBrief(TextWriter writer)
    {
        writer.Write($"<article class=\"brief\" id=\"{TopAnchor}\">\n<header>\n<h1 dir=\"auto\">{Title}</h1>\n");
        foreach (var row in brief.Summary) writer.Write($"<p>{Row(row.Parts)}</p>\n");
        writer.Write("<nav aria-label=\"Sections\">");
        writer.Write(string.Join(" ", brief.Sections.Select(section => $"<a href=\"#{prefix}{section.Id}\">{HtmlText.Escape(section.Heading)}</a>")));
        writer.Write("</nav>\n</header>\n");
        foreach (var section in brief.Sections) Write(writer, section);
        writer.Write("</article>\n");
    }

    /// <summary>Writes every article whole, the cited words marked.</summary>
    public void WriteArticles(TextWriter writer)
    {
        var linesByArticle = brief.Sections
            .Where(section => section.Id != "articles")
            .SelectMany(section => section.Lines)
            .SelectMany(line => line.Articles, (line, number) => (number, line.Anchor))
            .ToLookup(pair => pair.number, pair => pair.Anchor);
        foreach (var numbered in brief.Articles)
        {
            var article = numbered.Article;
            var number = Number(numbered.Number);
            writer.Write($"<section class=\"text\" id=\"{prefix}text-{number}\">\n<p class=\"source\"><a href=\"#{prefix}a{number}\">[{number}]</a> ");
            writer.Write(HtmlText.Escape(VisibleText.OnOneLine(article.Outlet ?? "outlet not told")));
            writer.Write($" · {(article.Published is { } published ? EnglishDays.Of(published.Day) : "undated")}");
            if (WebAddress.Of(article.Url) is { } address) writer.Write($" · <a href=\"{HtmlText.Escape(address)}\" rel=\"noopener noreferrer nofollow\">as published</a>");
            writer.Write("</p>\n");
            if (article.Title is { Length: > 0 } title) writer.Write($"<h2 dir=\"auto\">{HtmlText.Escape(VisibleText.OnOneLine(title))}</h2>\n");
            var lines = linesByArticle[numbered.Number].ToList();
            if (lines.Count > 0)
            {
                writer.Write($"<p class=\"cited\">cited by {string.Join(" ", lines.Select(anchor => $"<a href=\"#{prefix}{anchor}\">{anchor}</a>"))}</p>\n");
            }

            writer.Write("<div class=\"words\" dir=\"auto\">");
            HtmlMarkedText.Write(writer, article.Text, cited[numbered.Number], span => MarkAnchor(numbered.Number, span));
            writer.Write("</div>\n</section>\n");
        }
    }

    private void Write(TextWriter writer, BriefSection section)
    {
        var isNarrow = section.Lines.All(line => PartText.Join(line.Head).Length <= ShortHead && line.Head.All(part => part is not QuotePart));
        var hasHeads = section.Lines.Any(line => line.Head.Count > 0);
        writer.Write($"<section id=\"{prefix}{section.Id}\" class=\"{(!hasHeads ? "plain" : isNarrow ? "narrow" : "wide")} {section.Id}\">\n<h2>{HtmlText.Escape(section.Heading)}</h2>\n");
        foreach (var line in section.Lines)
        {
            writer.Write($"<div class=\"line\" id=\"{prefix}{line.Anchor}\">");
            if (hasHeads) writer.Write($"<div class=\"head\">{Row(line.Head)}</div>");
            writer.Write("<div class=\"body\">");
            foreach (var row in line.Rows) writer.Write($"<p{(row.IsDetail ? " class=\"detail\"" : "")}>{Row(row.Parts)}</p>");
            writer.Write("</div>");
            if (line.Mark is { } mark)
            {
                writer.Write($"<div class=\"mark {mark.Tone.ToString().ToLowerInvariant()}\">{HtmlText.Escape(mark.Words)}</div>");
            }

            writer.Write($"<a class=\"self\" href=\"#{prefix}{line.Anchor}\" aria-label=\"Address of this line\">#</a></div>\n");
        }

        if (section.LeftOut > 0) writer.Write($"<p class=\"more\">and {Number(section.LeftOut)} more in the ledger</p>\n");
        writer.Write("</section>\n");
    }

    private string Row(IReadOnlyList<BriefPart> parts) => PartText.Join(parts, Show);

    private string Show(BriefPart part)
    {
        var marked = HtmlText.Escape(PartText.Marked(part, VisibleText.OnOneLine(part.Text)));
        return part switch
        {
            QuotePart quote => $"<a class=\"quote\" dir=\"auto\" href=\"#{MarkAnchor(quote.Article.Number, quote.Span)}\">{marked}</a>",
            HeadlinePart headline => $"<a class=\"quote\" dir=\"auto\" href=\"#{prefix}text-{Number(headline.Article.Number)}\">{marked}</a>",
            AnalystPart => $"<q class=\"analyst\" dir=\"auto\">{marked}</q>",
            CitationsPart citations => $"<span class=\"cite\">[{string.Join(' ', citations.Citations.Select(Show))}]</span>",
            _ => $"<bdi class=\"label\">{marked}</bdi>",
        };
    }

    private string Show(BriefCitation citation)
    {
        var number = Number(citation.Article.Number);
        var target = citation.Span is { } span ? MarkAnchor(citation.Article.Number, span) : $"{prefix}text-{number}";
        return $"<a href=\"#{target}\">{number}</a>";
    }

    private string MarkAnchor(int article, TextSpan span) => $"{prefix}m{Number(article)}-{Number(span.Start)}-{Number(span.End)}";

    private static IEnumerable<BriefCitation> Citations(Brief brief) =>
        brief.Sections
            .SelectMany(section => section.Lines)
            .SelectMany(line => line.Head.Concat(line.Rows.SelectMany(row => row.Parts)))
            .Concat(brief.Summary.SelectMany(row => row.Parts))
            .Append(brief.Title)
            .SelectMany(part => part switch
            {
                QuotePart quote => [new BriefCitation(quote.Article, quote.Span)],
                CitationsPart citations => citations.Citations,
                _ => [],
            })
            .Where(citation => citation.Span is not null);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
