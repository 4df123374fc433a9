namespace Hearsay.Claims;

/// <summary>Two amounts of one sentence that tell of one thing before and after: <c>from 40 to 22</c>, <c>31, up from 14</c>.</summary>
internal static class FigureChange
{
    // "from 9 million marins to 5.2 million": a unit may stand between.
    private const int LongestBetween = 24;

    // "Estimates ranged from 8,000 to 40,000": neither became the other.
    private static readonly string[] Ranges = ["ranging", "ranged", "range", "ranges", "vary", "varied", "varies", "anything", "anywhere", "estimates", "between"];

    /// <summary>Whether the sentence that gives both tells that the one became the other.</summary>
    public static bool IsBetween(FigureObservation one, FigureObservation other)
    {
        if (one.Statement.Index != other.Statement.Index || one.Quantity.Unit != other.Quantity.Unit) return false;

        var (first, second) = one.Quantity.Span.Start < other.Quantity.Span.Start ? (one.Quantity.Span, other.Quantity.Span) : (other.Quantity.Span, one.Quantity.Span);
        if (second.Start < first.End || second.Start - first.End > LongestBetween) return false;

        var text = one.Statement.Article.Text;
        var (before, between) = (text[Math.Max(0, first.Start - LongestBetween)..first.Start], text[first.End..second.Start].TrimStart(',', ' '));
        if (between.EndsWith(" the ", StringComparison.Ordinal)) between = between[..^4];
        return (before.EndsWith("from ", StringComparison.OrdinalIgnoreCase) && between.EndsWith("to ", StringComparison.Ordinal) && !before.Split(' ').Any(Ranges.Contains))
            || between.EndsWith("from ", StringComparison.Ordinal);
    }

    /// <summary>Whether somebody who gives a first value tells that it became the second, or the other way round.</summary>
    public static bool IsBetween(IReadOnlyList<FigureObservation> first, IReadOnlyList<FigureObservation> second)
    {
        var byStatement = second.ToLookup(other => other.Statement.Index);
        return first.Any(one => byStatement[one.Statement.Index].Any(other => IsBetween(one, other)));
    }
}
