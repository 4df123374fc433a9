using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Says what an amount counts that leaves its noun out: <c>2,400</c> in <c>1,900 houses were destroyed. She counted 2,400.</c></summary>
internal static class LeftOutNoun
{
    // Of amounts that differ by more, the later seldom takes up the earlier.
    private const decimal MostTimes = 20;

    private const int MostSentences = 4;

    private const int LongestPointer = 4;

    private static readonly IReadOnlySet<PartOfSpeech> LeadsTo = new HashSet<PartOfSpeech>
    {
        PartOfSpeech.Verb, PartOfSpeech.Aux, PartOfSpeech.Adp, PartOfSpeech.Det, PartOfSpeech.Adv, PartOfSpeech.Part, PartOfSpeech.Sconj,
    };

    private static readonly IReadOnlySet<PartOfSpeech> Follows = new HashSet<PartOfSpeech>
    {
        PartOfSpeech.Verb, PartOfSpeech.Aux, PartOfSpeech.Adp, PartOfSpeech.Sconj, PartOfSpeech.Cconj, PartOfSpeech.Pron, PartOfSpeech.Adv,
    };

    /// <summary>The amount with unit and noun of the last one before it, where it has none of its own and stands for a whole phrase; else as it is. With it where that one stands.</summary>
    public static (Quantity Quantity, TextSpan? Taken) Restore(AnnotatedArticle article, Quantity quantity)
    {
        if (quantity.Unit.Length > 0 || quantity.Measured is not null || !StandsAlone(article, quantity)) return (quantity, null);

        var before = article.Quantities.LastOrDefault(other => other.Span.End <= quantity.Span.Start && other.Unit.Length > 0 && !MeasureNature.IsPhysicalUnit(other.Unit));
        return before is { } full && IsNear(article, full, quantity) && IsOfSize(full, quantity) && (MeasureNature.IsOfPeople(full.Unit) || !IsOfPeople(article, quantity))
            ? (quantity with { Unit = full.Unit, Measured = full.Measured, Of = quantity.Of ?? full.Of, Scope = quantity.Scope ?? full.Scope }, full.Span)
            : (quantity, null);
    }

    /// <summary>The share that a later one is compared with by a pronoun: <c>86 percent stopped work. In the south it was 94 percent</c>.</summary>
    public static Quantity? ShareBefore(AnnotatedArticle article, Quantity quantity)
    {
        if (quantity is not { Unit: "%", Of: null, Measured: null } || article.SentenceAt(quantity.Span.Start) is not { } sentence) return null;

        var at = article.TokensIn(quantity.Span).First - 1;
        while (at > 0 && article.Tokens[at].Upos is PartOfSpeech.Aux or PartOfSpeech.Verb or PartOfSpeech.Adv) at--;
        if (at < 0 || article.Tokens[at].Form.ToLowerInvariant() is not "it") return null;

        return article.Quantities.LastOrDefault(other => other.Unit == "%" && other.Span.End <= article.Sentences[sentence].Span.Start && sentence - article.SentenceAt(other.Span.Start) is > 0 and < MostSentences);
    }

    // "180,000 took part": ducats do not.
    private static bool IsOfPeople(AnnotatedArticle article, Quantity quantity)
    {
        var at = article.TokensIn(quantity.Span).End;
        while (at < article.Tokens.Count && article.Tokens[at].Upos == PartOfSpeech.Aux) at++;
        return at < article.Tokens.Count && article.Tokens[at].Upos == PartOfSpeech.Verb && MeasureNature.IsDoneByPeople(article.Tokens[at]);
    }

    // No noun follows that the number would belong to, and none stands before it that it would be the name of: "Route 66", "Resolution 242".
    private static bool StandsAlone(AnnotatedArticle article, Quantity quantity)
    {
        var (first, end) = article.TokensIn(quantity.Span);
        return first > 0 && LeadsTo.Contains(article.Tokens[first - 1].Upos)
            && (end >= article.Tokens.Count || Follows.Contains(article.Tokens[end].Upos) || article.Tokens[end] is var next && next.IsMark() && next.Form is not "-");
    }

    private static bool IsNear(AnnotatedArticle article, Quantity before, Quantity quantity) =>
        article.SentenceAt(before.Span.Start) is { } one && article.SentenceAt(quantity.Span.Start) is { } other && other - one < MostSentences
        && (!article.Text.AsSpan(before.Span.End, quantity.Span.Start - before.Span.End).Contains('\n') || (other - one == 1 && PointsBack(article, quantity)));

    // "The police put the number at 8,000": of what the paragraph before has just counted.
    private static bool PointsBack(AnnotatedArticle article, Quantity quantity)
    {
        var first = article.TokensIn(quantity.Span).First;
        return Enumerable.Range(Math.Max(0, first - LongestPointer), Math.Min(first, LongestPointer)).Any(token => article.Tokens[token].Form is "number" or "figure" or "count" or "estimate");
    }

    private static bool IsOfSize(Quantity before, Quantity quantity) =>
        (before.Low ?? before.High) is { } one && (quantity.Low ?? quantity.High) is { } other && one > 0 && other > 0
        && Math.Max(one, other) <= Math.Min(one, other) * MostTimes;
}
