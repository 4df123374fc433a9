using System.Globalization;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells what was done only in part: <c>removed 45 of its 51 guns</c>, <c>all but nine of the families were paid</c>.</summary>
internal static class PartDone
{
    /// <summary>Whether a statement says that some of a number are missing.</summary>
    public static bool IsTold(Statement statement)
    {
        var tokens = statement.Article.WordsAndMarksIn(statement.Span);
        return Enumerable.Range(0, Math.Max(0, tokens.Count - 2)).Any(at => IsAllBut(tokens, at) || IsSomeOf(tokens, at));
    }

    // "All but nine", and not "all but certain".
    private static bool IsAllBut(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Is("all") && tokens[at + 1].Is("but") && tokens[at + 2].Xpos == "CD";

    // "45 of its 51", "45 of 51", "45 out of 51".
    private static bool IsSomeOf(IReadOnlyList<Token> tokens, int at)
    {
        if (Amount(tokens[at]) is not { } some) return false;

        var next = at + 1;
        if (tokens[next].Is("out")) next++;
        if (next >= tokens.Count || !tokens[next].Is("of")) return false;

        next++;
        if (next < tokens.Count && (tokens[next].Xpos == "PRP$" || tokens[next].Is("the"))) next++;
        return next < tokens.Count && Amount(tokens[next]) is { } all && all > some;
    }

    private static decimal? Amount(Token token) =>
        decimal.TryParse(
            token.Form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount : null;
}
