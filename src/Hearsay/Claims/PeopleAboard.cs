using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells how many were carried from how many may be: <c>had 240 people on board</c>, <c>was carrying 371</c>; <c>allowed to carry 300</c>.</summary>
internal static class PeopleAboard
{
    private const string Aboard = "aboard";
    private const string Capacity = "capacity";

    // "a cabin built for 70", "a ferry licensed for 280", "room for 40".
    private static readonly IReadOnlySet<string> MadeFor = new HashSet<string>(StringComparer.Ordinal)
    {
        "build", "make", "design", "mean", "intend", "license", "certify", "approve", "equip", "room", "space", "seat", "bed", "bunk", "berth", "place", "capacity", "suitable",
    };

    // "240 people on board", "240 people were crammed on board".
    private const int Reach = 5;

    /// <summary>The kind; <see langword="null"/> where neither is told.</summary>
    /// <param name="article">The article.</param>
    /// <param name="statement">The statement that gives the amount.</param>
    /// <param name="quantity">The amount.</param>
    /// <param name="told">The kind that the verb beside the amount tells, where it tells one.</param>
    public static string? KindOf(AnnotatedArticle article, TextSpan statement, Quantity quantity, string? told)
    {
        if (!MeasureNature.CanBeIn(Aboard, quantity.Unit) || quantity.Unit == "%") return null;

        var (first, end) = article.TokensIn(quantity.Span);
        var (_, to) = article.TokensIn(statement);
        if (Carries(article, first) is { } carrying) return carrying;

        // "killing 29 of those on board": the dead.
        if (MeasureNature.BefallsPeople(told)) return null;
        if (quantity.Measured is { } measured && article.TokensIn(measured) is var (start, stop) && Enumerable.Range(start, stop - start).Any(token => IsAboard(article, token))) return Aboard;

        for (var token = end; token < Math.Min(to, end + Reach) && !article.Tokens[token].IsMark(); token++)
        {
            if (IsAboard(article, token)) return Aboard;
        }

        return null;
    }

    /// <summary>Whether a word says that somebody was carried: <c>aboard</c>, <c>on board</c>.</summary>
    public static bool IsAboard(AnnotatedArticle article, int token) =>
        article.Tokens[token].Form == Aboard || (token > 0 && article.Tokens[token] is { Form: "board", Upos: PartOfSpeech.Noun } && article.Tokens[token - 1].Form == "on");

    // What something is made or allowed to carry, it need not have carried.
    private static string? Carries(AnnotatedArticle article, int first)
    {
        var at = first - 1;
        while (at > 0 && article.Tokens[at].Upos is PartOfSpeech.Adv) at--;
        if (at > 0 && article.Tokens[at].Form == "for" && MadeFor.Contains(article.Tokens[at - 1].Lemma)) return Capacity;
        if (at < 1 || article.Tokens[at] is not { Lemma: "carry" or "seat" or "hold", Upos: PartOfSpeech.Verb } verb) return null;

        var isInfinitive = article.Tokens[at - 1].Form == "to" || article.Tokens[at - 1].Upos == PartOfSpeech.Aux && article.Tokens[at - 1].Form is "can" or "could" or "may";
        return isInfinitive ? Capacity : verb.Lemma == "carry" && verb.Form != "carries" ? Aboard : null;
    }
}
