using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Names of a few words in quotation marks of their own: held at arm's length, or somebody's judgement.</summary>
internal static class MarkedNames
{
    private const int LongestScareQuote = 4;
    private const int CallingReach = 12;

    /// <summary>The marks around a noun, and what they do to it; <see langword="null"/> where they quote what somebody says.</summary>
    public static (int Open, int Close, WordingDevice Device)? At(AnnotatedArticle article, IReadOnlyList<Token> tokens, int noun)
    {
        if (!tokens[noun].IsNounOrName() || MarksAround(tokens, noun) is not var (open, close) || open == 0) return null;
        if (IsJudgement(article, tokens, open, close)) return (open, close, WordingDevice.Loaded);

        return ScareQuotes(article, tokens, noun) is not null && IsOutsideSpeech(article, tokens, open) && IsPhrase(tokens, open, close)
            ? (open, close, WordingDevice.ScareQuotes) : null;
    }

    /// <summary>The indices of both marks where the head stands in quotation marks of its own, of a few words, that quote nobody.</summary>
    public static (int Open, int Close)? ScareQuotes(AnnotatedArticle article, IReadOnlyList<Token> tokens, int head)
    {
        if (MarksAround(tokens, head) is not var (open, close)) return null;

        var inside = new TextSpan(tokens[open].Span.Start, tokens[close].Span.End);
        return article.Attributions.Any(attribution => attribution.Content.Any(content => content.Overlaps(inside)
            && content.Length <= inside.Length + 2)) ? null : (open, close);
    }

    private static (int Open, int Close)? MarksAround(IReadOnlyList<Token> tokens, int head)
    {
        var close = head + 1;
        while (close < tokens.Count && close - head < LongestScareQuote && !tokens[close].IsQuotationMark()) close++;
        if (close >= tokens.Count || !tokens[close].IsQuotationMark()) return null;

        var open = head - 1;
        while (open >= 0 && head - open <= LongestScareQuote && !tokens[open].IsQuotationMark()) open--;
        return open < 0 || !tokens[open].IsQuotationMark() || close - open - 1 > LongestScareQuote ? null : (open, close);
    }

    /// <summary>Whether the marks quote what somebody calls a thing, and that judges it: <c>branded the vote a 'farce'</c>,
    /// <c>said it was a 'farce'</c>, <c>denounced the owners as 'wolves in slippers'</c>. A thing that is only spoken of (<c>the 'farce'
    /// would cost millions</c>) is not called so there.</summary>
    private static bool IsJudgement(AnnotatedArticle article, IReadOnlyList<Token> tokens, int open, int close)
    {
        if (tokens.IsQuoted(open)) return false;

        var before = tokens[open - 1].Form.ToLowerInvariant() is "a" or "an" ? open - 2 : open - 1;
        if (before < 0) return false;

        var isLoaded = LoadedWords.Default.FindIn(tokens, open + 1, close) is not null;
        var isPredicate = tokens[before].Lemma == "be" && before < open - 1
            && article.Attributions.Any(attribution => attribution.Content.Any(content => content.Overlaps(tokens[open].Span)));
        if (isPredicate) return isLoaded;
        if (before == open - 1 && !tokens[before].Is("as")) return false;

        var calling = Enumerable.Range(Math.Max(0, open - CallingReach), open - Math.Max(0, open - CallingReach))
            .Where(index => StanceLexicon.Calling.Contains(tokens[index].Lemma)).Select(index => (int?)index).LastOrDefault();
        return calling is { } verb && (isLoaded
            || StanceLexicon.Find([.. tokens.Skip(verb).Take(1)]).Any(found => found.Stance == Stance.Rejects));
    }

    // "Not the last word" and "takes note" between marks are quoted; a thing's name there is held at arm's length.
    private static bool IsPhrase(IReadOnlyList<Token> tokens, int open, int close) =>
        tokens[open + 1].IsAttachedTo(tokens[open]) && tokens[close].IsAttachedTo(tokens[close - 1])
        && Enumerable.Range(open + 1, close - open - 1)
            .All(index => tokens[index].Upos is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Punct
                or PartOfSpeech.Adv || tokens[index].Form is "-" or "of" || tokens[index].Xpos is "VBN" or "VBG");

    // A mark after a colon, a comma or a word of saying opens what somebody says.
    private static bool IsOutsideSpeech(AnnotatedArticle article, IReadOnlyList<Token> tokens, int open) =>
        tokens[open - 1].Form is not (":" or "," or "as") && !tokens[open].IsAttachedTo(tokens[open - 1]) && !tokens.IsQuoted(open)
        && !article.Attributions.Any(attribution => attribution.Kind == AttributionKind.Direct
            && attribution.Content.Any(content => content.Overlaps(tokens[open].Span)));
}
