using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Finds the word that tells what happens to what an amount counts: <c>flee</c> in <c>4,000 people had fled</c>, <c>destroy</c> in <c>destroyed 7,300 houses</c>.</summary>
/// <remarks>By tags alone, on the words beside the amount: the verb that follows what is counted, else the one that stands before the amount.</remarks>
internal static class CountedDeed
{
    // "employees of the two mills in the valley have walked out": so far a phrase may go on before its verb.
    private const int LongestPhrase = 8;

    private const int LongestAside = 14;

    private static readonly IReadOnlySet<string> Some = new HashSet<string>(StringComparer.Ordinal) { "including", "among", "most", "many", "some", "mostly", "mainly", "half", "all" };

    /// <summary>The token of the deed, inside the statement; <see langword="null"/> where no verb stands beside the amount, or one that says nothing.</summary>
    public static int? Find(AnnotatedArticle article, TextSpan statement, Quantity quantity)
    {
        var (from, to) = article.TokensIn(statement);
        var (first, end) = article.TokensIn(quantity.Span);
        if (quantity.Measured is { } measured && measured.Start >= quantity.Span.Start) end = Math.Max(end, article.TokensIn(measured).End);

        return After(article, end, to) ?? Before(article, from, first);
    }

    /// <summary>The verb that stands before an amount with little between, whatever it says; <see langword="null"/> where none does.</summary>
    public static int? VerbBefore(AnnotatedArticle article, TextSpan statement, Quantity quantity)
    {
        var (from, _) = article.TokensIn(statement);
        var (first, _) = article.TokensIn(quantity.Span);
        for (var token = first - 1; token >= from && token >= first - LongestPhrase / 2; token--)
        {
            if (article.Tokens[token].Upos == PartOfSpeech.Verb) return token;
        }

        return null;
    }

    private static int? After(AnnotatedArticle article, int from, int to)
    {
        from = PastAside(article, from, to);
        for (var token = from; token < to && token < from + LongestPhrase; token++)
        {
            var word = article.Tokens[token];
            if (word.Upos == PartOfSpeech.Verb || IsPredicate(article, from, token))
            {
                if (!MeasureNature.IsEmpty(word)) return token;
                continue;
            }

            // "seven are listed as missing".
            if (word.Form == "as" && token > from && token + 1 < to && article.Tokens[token - 1].Upos == PartOfSpeech.Verb && MeasureNature.KindOf(article.Tokens[token + 1]) is not null) return token + 1;
            if (word.IsMark() || word.Form is "to" or "and" or "but" or "as" or "when" or "after" or "before" or "while") return null;
        }

        return null;
    }

    // "52 people, including 11 children, had been killed": what names some of them stands between.
    private static int PastAside(AnnotatedArticle article, int from, int to)
    {
        if (from + 1 >= to || article.Tokens[from].Form != "," || !Some.Contains(article.Tokens[from + 1].Form)) return from;

        var end = from + 1;
        while (end < to && end < from + LongestAside && !article.Tokens[end].IsMark()) end++;
        return end < to && article.Tokens[end].Form == "," ? end + 1 : from;
    }

    // "nine miners are dead", "35 were still missing".
    private static bool IsPredicate(AnnotatedArticle article, int from, int token)
    {
        if (article.Tokens[token].Upos != PartOfSpeech.Adj) return false;

        var before = token - 1;
        while (before > from && article.Tokens[before].Upos == PartOfSpeech.Adv) before--;
        return before >= from && article.Tokens[before].Lemma == "be";
    }

    private static int? Before(AnnotatedArticle article, int from, int first)
    {
        for (var token = first - 1; token >= from && token >= first - LongestPhrase / 2; token--)
        {
            var word = article.Tokens[token];
            if (word.Upos == PartOfSpeech.Verb) return MeasureNature.IsEmpty(word) ? null : token;
            if (word.Upos is not (PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Adp)) return null;
            if (word.Form is "in" or "at" or "on" or "by" or "with" or "to" or "for") return null;
        }

        return null;
    }
}
