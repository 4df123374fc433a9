using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells what is asked for from what was reached: <c>a sale needs three-quarters of the votes</c>, <c>107 are required</c>.</summary>
internal static class NeededNumber
{
    /// <summary>How the scope of such an amount says so.</summary>
    public const string Scope = "needed";

    // "votes are required", "deputies would be needed".
    private const int Reach = 5;

    private static readonly IReadOnlySet<string> Needs = new HashSet<string>(StringComparer.Ordinal) { "need", "require", "necessitate" };

    /// <summary>Whether a verb of needing governs the amount, or is told of it.</summary>
    public static bool Is(AnnotatedArticle article, TextSpan statement, Quantity quantity) =>
        (CountedDeed.VerbBefore(article, statement, quantity) is { } verb
            && (Needs.Contains(article.Tokens[verb].Lemma) || (article.Tokens[verb].Lemma == "take" && verb > 0 && article.Tokens[verb - 1].Is("it"))))
        || IsTold(article, statement, quantity);

    private static bool IsTold(AnnotatedArticle article, TextSpan statement, Quantity quantity)
    {
        var (end, to) = (article.TokensIn(quantity.Span).End, article.TokensIn(statement).End);
        if (quantity.Measured is { } measured && measured.Start >= quantity.Span.End) end = article.TokensIn(measured).End;
        var isPassive = false;
        for (var token = end; token < Math.Min(to, end + Reach) && !article.Tokens[token].IsMark(); token++)
        {
            var word = article.Tokens[token];
            if (isPassive && (Needs.Contains(word.Lemma) || word.Form == "necessary")) return true;
            if (word.Upos is not (PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Noun)) return false;

            isPassive |= word.Lemma == "be";
        }

        return false;
    }
}
