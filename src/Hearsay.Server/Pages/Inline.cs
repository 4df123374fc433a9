using System.Text;
using Hearsay.Briefings;
using Hearsay.Briefings.Layout;
using Hearsay.Server.Views;
using Microsoft.AspNetCore.Components;

namespace Hearsay.Server.Pages;

/// <summary>Words inside a line: quotations and numbers that lead to their place, and labels. A page has hundreds, so they are written without components and as short as can be.</summary>
/// <remarks>Everything that an article wrote passes <see cref="Escape"/>; nothing else in this assembly makes markup of it but <see cref="Charts.Drawing"/>.</remarks>
public static class Inline
{
    // From here on scripts may run from right to left.
    private const char FirstOfOtherDirections = '\u0590';

    /// <summary>A row of a brief.</summary>
    public static MarkupString Row(Frame frame, IReadOnlyList<BriefPart> parts)
    {
        var html = new StringBuilder();
        for (var index = 0; index < parts.Count; index++)
        {
            var part = parts[index];
            if (index > 0) html.Append(PartText.Between(part));

            var words = PartText.Marked(part, VisibleText.OnOneLine(part.Text));
            _ = part switch
            {
                QuotePart quote => Quote(html, frame.At(new Citation(quote.Article.Article.Id, quote.Span)), words),
                HeadlinePart headline => Quote(html, frame.At(new Place(headline.Article.Article.Id, default)), words),
                CitationsPart cited => Cite(html, frame, cited.Citations.Select(citation => (citation.Article.Number, new Place(citation.Article.Article.Id, citation.Span ?? default)))),
                _ => Label(html, words),
            };
        }

        return new MarkupString(html.ToString());
    }

    /// <summary>Numbers of articles, each of which leads to the words in it.</summary>
    public static MarkupString Cites(Frame frame, IEnumerable<(int Number, Place Place)> places) => new(Cite(new StringBuilder(), frame, places).ToString());

    /// <summary>Numbers of the articles in which something stands, one place each.</summary>
    public static MarkupString Cites(Frame frame, StoryView view, IEnumerable<Citation> citations, int most = 12) =>
        Cites(frame, citations
            .DistinctBy(citation => citation.Article)
            .Select(citation => (view.Number(citation.Article), new Place(citation.Article, citation.Span)))
            .OrderBy(place => place.Item1)
            .Take(most));

    /// <summary>An article's words in quotation marks, which lead to their place.</summary>
    public static MarkupString Quote(Frame frame, StoryView view, Citation citation, int most) =>
        view.Quote(citation) is { } quote
            ? new(Quote(new StringBuilder(), frame.At(new Citation(citation.Article, quote.Span)), PartText.Marked(quote, Charts.Drawing.Cut(VisibleText.OnOneLine(quote.Text), most))).ToString())
            : default;

    /// <summary>A name or a reason as an article or the ledger gives it, safe to stand among other words.</summary>
    public static MarkupString Name(string? name, int most = 80) => new(Label(new StringBuilder(), Charts.Drawing.Cut(VisibleText.OnOneLine(name ?? ""), most)).ToString());

    /// <summary>Text with nothing in it that HTML would read as markup, in elements and in quoted attributes.</summary>
    internal static string Escape(string text) => text.AsSpan().IndexOfAny("&<>\"'") < 0
        ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);

    private static StringBuilder Quote(StringBuilder html, string address, string words) =>
        html.Append("<a class=\"quote\"").Append(HasOtherDirection(words) ? " dir=\"auto\"" : "").Append(" href=\"").Append(Escape(address)).Append("\">").Append(Escape(words)).Append("</a>");

    private static StringBuilder Cite(StringBuilder html, Frame frame, IEnumerable<(int Number, Place Place)> places)
    {
        html.Append("<span class=\"cite\">[");
        var isFirst = true;
        foreach (var (number, place) in places)
        {
            if (!isFirst) html.Append(' ');
            isFirst = false;
            html.Append("<a href=\"").Append(Escape(frame.At(place))).Append("\">").Append(Format.Number(number)).Append("</a>");
        }

        return html.Append("]</span>");
    }

    private static StringBuilder Label(StringBuilder html, string words) =>
        HasOtherDirection(words) ? html.Append("<bdi>").Append(Escape(words)).Append("</bdi>") : html.Append(Escape(words));

    private static bool HasOtherDirection(string words) => words.AsSpan().IndexOfAnyInRange(FirstOfOtherDirections, '\u08FF') >= 0 || words.Any(letter => letter >= '\uD800');
}
