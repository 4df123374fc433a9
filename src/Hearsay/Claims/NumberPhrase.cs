using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Reads what an amount counts where a word for the count stands before it: <c>the number of miners trapped in a month of floods rose to 40</c>.</summary>
internal static class NumberPhrase
{
    // "the number of people known to have died in Tuesday's earthquake rose to 231".
    private const int Longest = 18;

    private static readonly IReadOnlySet<string> Counts = new HashSet<string>(StringComparer.Ordinal) { "number", "numbers", "total", "count", "tally" };

    private static readonly IReadOnlySet<string> Ahead = new HashSet<string>(StringComparer.Ordinal) { "to", "at", "as", "from", "is", "was", "reached", "now" };

    private static readonly IReadOnlySet<string> LeadsIn = new HashSet<string>(StringComparer.Ordinal) { "the", "all", "those", "such", "its", "their", "his", "her" };

    /// <summary>The amount with what is counted as its unit and measure; as it is where no such words stand before it.</summary>
    public static Quantity Restore(AnnotatedArticle article, TextSpan statement, Quantity quantity)
    {
        if (quantity.Unit.Length > 0 && !char.IsLower(quantity.Unit[0]) || MeasureNature.IsPhysicalUnit(quantity.Unit)) return quantity;

        var (from, _) = article.TokensIn(statement);
        var (first, end) = article.TokensIn(quantity.Span);
        // "put the number of injured at nearer 40".
        if (first - 1 > from && (article.Tokens[first - 1].Upos == PartOfSpeech.Adv || article.Tokens[first - 1].Form == "nearer")) first--;
        if (first <= from || !Ahead.Contains(article.Tokens[first - 1].Form) || IsFollowedByNoun(article, end)) return quantity;

        for (var at = first - 2; at > from && at >= first - Longest && !article.Tokens[at].IsMark(); at--)
        {
            if (article.Tokens[at].Form == "of" && Counts.Contains(article.Tokens[at - 1].Form)) return Told(article, quantity, at + 1, first);
        }

        return quantity;
    }

    private static bool IsFollowedByNoun(AnnotatedArticle article, int end) => end < article.Tokens.Count && article.Tokens[end].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj;

    private static Quantity Told(AnnotatedArticle article, Quantity quantity, int from, int to)
    {
        var head = from;
        while (head < to && article.Tokens[head].Upos is not PartOfSpeech.Noun && article.Tokens[head].Form is not "those" && !IsKindAlone(article, head, to)) head++;
        if (head >= to) return OfThoseWhoAre(article, quantity, from, to);

        // "the number of polling stations": the last of several nouns.
        while (head + 1 < to && article.Tokens[head].Upos == PartOfSpeech.Noun && article.Tokens[head + 1].Upos == PartOfSpeech.Noun) head++;
        var word = article.Tokens[head];
        var start = from;
        while (start < head && LeadsIn.Contains(article.Tokens[start].Form)) start++;
        return quantity with
        {
            Unit = word.Form is "people" or "persons" or "those" ? "person" : word.Lemma,
            Measured = new TextSpan(article.Tokens[start].Span.Start, article.Tokens[PhraseEnd(article, head, to)].Span.End),
        };
    }

    // "number of undecided to 17", "the number of unemployed rose to 9,000": those who are so.
    private static Quantity OfThoseWhoAre(AnnotatedArticle article, Quantity quantity, int from, int to)
    {
        var at = from;
        while (at < to && LeadsIn.Contains(article.Tokens[at].Form)) at++;
        return at < to && (article.Tokens[at].Upos == PartOfSpeech.Adj || article.Tokens[at].Xpos is "VBN" or "VBD")
            ? quantity with { Unit = "person", Measured = article.Tokens[at].Span }
            : quantity;
    }

    // "the number of dead rose to 12", and not of "contaminated wells".
    private static bool IsKindAlone(AnnotatedArticle article, int word, int to) =>
        MeasureNature.KindOf(article.Tokens[word]) is not null && !(word + 1 < to && article.Tokens[word + 1].Upos is PartOfSpeech.Noun or PartOfSpeech.Adj);

    // "people killed", "those still below", "people on board": up to the verb that gives the amount.
    private static int PhraseEnd(AnnotatedArticle article, int head, int to)
    {
        for (var at = head + 1; at < to - 1 && at <= head + 4; at++)
        {
            if (MeasureNature.KindOf(article.Tokens[at]) is not null || PeopleAboard.IsAboard(article, at)) return at;
        }

        return head;
    }
}
