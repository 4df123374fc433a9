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

    private static readonly IReadOnlySet<string> Some = new HashSet<string>(StringComparer.Ordinal) 
    {
        "including", "among", "most", "many", "some", "mostly", "mainly", "half", "all",
        "who", "which", "where", "whose", "whom", "both", "not", "plus", "along", "together", "nearly", "almost",
    };

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
                if (SaysSomething(article, token)) return token;
                continue;
            }

            // "seven are listed as missing".
            if (word.Form == "as" && token > from && token + 1 < to && article.Tokens[token - 1].Upos == PartOfSpeech.Verb && MeasureNature.KindOf(article.Tokens[token + 1]) is not null) return token + 1;
            if (word.IsMark() || word.Form is "to" or "and" or "but" or "as" or "when" or "after" or "before" or "while") return null;
        }

        return null;
    }

    // "got out", "were taken into custody": a verb that says little by itself may say what became of them with the words behind it.
    private static bool SaysSomething(AnnotatedArticle article, int verb)
    {
        var behind = article.Tokens.Skip(verb + 1).Take(MeasureNature.LongestPhrase).TakeWhile(word => !word.IsMark());
        return !MeasureNature.IsEmpty(article.Tokens[verb]) || MeasureNature.KindOf(article.Tokens[verb], behind) is not null;
    }

    // "52 people, including 11 children, had been killed": what tells more of them stands between.
    private static int PastAside(AnnotatedArticle article, int from, int to)
    {
        from = PastList(article, from, to);
        if (from + 1 >= to || article.Tokens[from].Form != "," || !Some.Contains(article.Tokens[from + 1].Form)) return from;

        var end = from + 1;
        while (end < to && end < from + LongestAside && !article.Tokens[end].IsMark()) end++;
        return end < to && article.Tokens[end].Form == "," ? end + 1 : from;
    }

    // "Twelve men and women are dead", "forty mothers, fathers and children died": nouns without a number go with the first.
    private static int PastList(AnnotatedArticle article, int from, int to)
    {
        var at = from;
        while (at + 1 < to && at < from + LongestPhrase && (article.Tokens[at].Form == "," || article.Tokens[at].Form == "and"))
        {
            var next = at + 1;
            while (next + 1 < to && article.Tokens[next].Upos == PartOfSpeech.Adj) next++;
            if (article.Tokens[next].Upos != PartOfSpeech.Noun) return from;

            at = next + 1;
        }

        return at > from && at < to && article.Tokens[at].Upos is PartOfSpeech.Verb or PartOfSpeech.Aux ? at : from;
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
            if (word.Upos == PartOfSpeech.Verb) return SaysSomething(article, token) ? token : null;
            if (word.Upos is not (PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Adp)) return null;
            if (word.Form is "in" or "at" or "on" or "by" or "with" or "to" or "for") return null;
        }

        return null;
    }
}
