using Hearsay.Annotations;

namespace Hearsay.Claims;

/// <summary>Two amounts of one sentence that tell of one thing before and after: <c>from 40 to 22</c>, <c>31, up from 14</c>.</summary>
internal static class FigureChange
{
    // "from 9 million marins to 5.2 million": a unit may stand between.
    private const int LongestBetween = 24;

    // "31 people had been held as of Monday, up from 14": where the words say which way it went, more may stand between.
    private const int LongestAside = 90;

    private static readonly string[] Moves = ["up from ", "down from ", "up on ", "down on "];

    // "not 14", "and not the 68 on the list"; what might be "rather than 40" is not set right.
    private static readonly string[] Corrections = [" not ", " not the ", " not to "];

    // "Estimates ranged from 8,000 to 40,000": neither became the other.
    private static readonly string[] Ranges = ["ranging", "ranged", "range", "ranges", "vary", "varied", "varies", "anything", "anywhere", "estimates", "between"];

    /// <summary>Whether the sentence that gives both tells that the one became the other.</summary>
    public static bool IsBetween(FigureObservation one, FigureObservation other)
    {
        if (!one.IsOfArticleOf(other) || one.Quantity.Unit != other.Quantity.Unit || one.Sentence != other.Sentence) return false;

        var (first, second) = InOrder(one, other);
        if (second.Start < first.End) return false;

        var text = one.Statement.Article.Text;
        if (second.Start - first.End > LongestBetween) return second.Start - first.End <= LongestAside && IsMoved(one.Statement.Article, first, second);

        var (before, between) = (text[Math.Max(0, first.Start - LongestBetween)..first.Start], text[first.End..second.Start].TrimStart(',', ' '));
        if (between.EndsWith(" the ", StringComparison.Ordinal)) between = between[..^4];
        return (before.EndsWith("from ", StringComparison.OrdinalIgnoreCase) && between.EndsWith("to ", StringComparison.Ordinal) && !before.Split(' ').Any(Ranges.Contains))
            || between.EndsWith("from ", StringComparison.Ordinal);
    }

    private static (TextSpan First, TextSpan Second) InOrder(FigureObservation one, FigureObservation other) =>
        one.Quantity.Span.Start < other.Quantity.Span.Start
            ? (one.Quantity.Span, other.Quantity.Span)
            : (other.Quantity.Span, one.Quantity.Span);

    private static bool IsMoved(AnnotatedArticle article, TextSpan first, TextSpan second)
    {
        var between = new TextSpan(first.End, second.Start);
        return Moves.Any(move => between.Of(article.Text).EndsWith(move, StringComparison.Ordinal)) && !article.Quantities.Any(other => between.Contains(other.Span));
    }

    /// <summary>Whether the sentence that gives both sets the one right against the other: <c>Seventeen were held, not 14</c>.</summary>
    public static bool IsCorrection(FigureObservation one, FigureObservation other)
    {
        if (!one.IsOfArticleOf(other) || one.Sentence != other.Sentence || one.Quantity.Unit != other.Quantity.Unit) return false;

        var (first, second) = InOrder(one, other);
        if (second.Start < first.End || second.Start - first.End > LongestAside) return false;

        var (article, between) = (one.Statement.Article, new TextSpan(first.End, second.Start));
        return Corrections.Any(word => between.Of(article.Text).EndsWith(word, StringComparison.Ordinal))
            && !article.Quantities.Any(given => between.Contains(given.Span));
    }

    /// <summary>Whether somebody who gives a first value tells that it became the second, or the other way round.</summary>
    public static bool IsBetween(IReadOnlyList<FigureObservation> first, IReadOnlyList<FigureObservation> second)
    {
        var bySentence = second.ToLookup(other => other.Sentence);
        return first.Any(one => bySentence[one.Sentence].Any(other => IsBetween(one, other)));
    }
}
