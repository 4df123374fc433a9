using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells of which kind an amount is, by the words in it, around it and for what became of it: <c>die</c>, <c>detain</c>, <c>vote</c>.</summary>
internal static class CountedKind
{
    // A word farther from its figure than this seldom says what is counted.
    private const int Reach = 7;

    // "have still not been accounted for".
    private const int Negation = 4;

    private const string Missing = "missing";

    /// <summary>The kind that what is counted tells, or what happens to it, or the nearest word that names one; <see langword="null"/> where none does.</summary>
    /// <param name="article">The article.</param>
    /// <param name="statement">The statement that gives the amount.</param>
    /// <param name="quantity">The amount.</param>
    /// <param name="deed">The verb that tells what became of what is counted, where there is one.</param>
    public static string? Of(AnnotatedArticle article, TextSpan statement, Quantity quantity, int? deed)
    {
        var told = deed is { } token && KindOfDeed(article, token) is { } known && MeasureNature.CanBeIn(known, quantity.Unit) ? known : null;
        if (quantity.Measured is { } measured && Kinds(article, measured).FirstOrDefault(kind => MeasureNature.CanBeIn(kind, quantity.Unit)) is { } counted)
        {
            // "killed 41 patients", "60 protesters were hurt": of people the deed tells what became of them, the noun who they were.
            return MeasureNature.IsWhoTheyAre(counted) && MeasureNature.BefallsPeople(told) ? told : counted;
        }

        if (PeopleAboard.KindOf(article, statement, quantity, told) is { } place) return place;
        if (KindBefore(article, quantity) is { } owned) return owned;
        if (deed is not null)
        {
            if (told is not null) return told;

            // "eleven men walked out of the mine": where the verb tells, a word farther off does not.
            if (IsCount(quantity)) return null;
        }

        var (first, end) = article.TokensIn(quantity.Span);
        var (from, to) = article.TokensIn(statement);
        return Enumerable.Range(1, Reach)
            .SelectMany(distance => new[] { end - 1 + distance, first - distance })
            .Where(index => index >= from && index < to && MeasureNature.KindOf(article.Tokens[index]) is not null)
            .TakeWhile(index => !HasFigureBetween(article, index, first, end))
            .Where(index => quantity.Unit == "%" || !(IsOfClauseBefore(article, index, first, end) || IsOfVerbBehind(article, index, end)))
            .Select(index => MeasureNature.KindOf(article.Tokens[index])!)
            .FirstOrDefault(kind => MeasureNature.CanBeIn(kind, quantity.Unit));
    }

    private static string? KindOfDeed(AnnotatedArticle article, int deed) => IsNotAccountedFor(article, deed) ? Missing : MeasureNature.KindOf(article.Tokens[deed])
        ?? MeasureNature.KindOf(article.Tokens[deed], article.Tokens.Skip(deed + 1).Take(MeasureNature.LongestPhrase).TakeWhile(word => !word.IsMark()));

    // "43 people could not be accounted for".
    private static bool IsNotAccountedFor(AnnotatedArticle article, int deed) =>
        article.Tokens[deed].Lemma == "account" && deed + 1 < article.Tokens.Count && article.Tokens[deed + 1].Form == "for"
        && Enumerable.Range(Math.Max(0, deed - Negation), Math.Min(deed, Negation)).Any(token => article.Tokens[token].Form is "not" or "n't" or "n’t" or "never");

    // "the bodies of 231 people", "the loss of 88 lives".
    private static string? KindBefore(AnnotatedArticle article, Quantity quantity)
    {
        var (first, _) = article.TokensIn(quantity.Span);
        return first > 1 && article.Tokens[first - 1].Form == "of" && article.Tokens[first - 2].Upos == PartOfSpeech.Noun
            && MeasureNature.KindOf(article.Tokens[first - 2]) is { } kind && !MeasureNature.IsShare(kind) && MeasureNature.CanBeIn(kind, quantity.Unit) ? kind : null;
    }

    /// <summary>Whether an amount says how many there are of something that it names.</summary>
    public static bool IsCount(Quantity quantity) => MeasureNature.IsCountable(quantity.Unit) && quantity.Measured is not null;

    // "112 were hurt and seven are missing": the seven are not hurt.
    private static bool IsOfClauseBefore(AnnotatedArticle article, int word, int first, int end) =>
        word < first && end < article.Tokens.Count && article.Tokens[end].Upos is PartOfSpeech.Aux or PartOfSpeech.Verb
        && Enumerable.Range(word, first - word).Any(token => article.Tokens[token].Upos == PartOfSpeech.Cconj);

    // "took off with four crew and disappeared": a verb that is joined on tells of what did both, not of the crew.
    private static bool IsOfVerbBehind(AnnotatedArticle article, int word, int end) =>
        word > end && article.Tokens[word].Upos == PartOfSpeech.Verb && Enumerable.Range(end, word - end).Any(token => article.Tokens[token].Upos == PartOfSpeech.Cconj);

    // A word beyond another amount belongs to that one.
    private static bool HasFigureBetween(AnnotatedArticle article, int word, int first, int end)
    {
        var (from, to) = word < first ? (word, first) : (end, word);
        return article.Quantities.Any(other => other.Span.Start >= article.Tokens[from].Span.Start && from < to && other.Span.End <= article.Tokens[to - 1].Span.End
            && !(other.Span.Start >= article.Tokens[first].Span.Start && other.Span.End <= article.Tokens[end - 1].Span.End));
    }

    private static IEnumerable<string> Kinds(AnnotatedArticle article, TextSpan span) =>
        article.WordsAndMarksIn(span).Select(MeasureNature.KindOf).OfType<string>();
}
