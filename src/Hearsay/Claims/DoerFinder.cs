using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Finds who does what a statement tells, where it is an act that is known from whoever did it: <c>the court struck down …</c>, <c>was fined by the regulator</c>.</summary>
/// <remarks>The acts stand in <c>own-reporting.lexicon</c>: what is decided, decreed or offered in words. What others could see done is none.</remarks>
internal static class DoerFinder
{
    private const string Gap = "…";

    // "gave the company and its owners until": no more stands between the words of an act.
    private const int WidestGap = 6;

    private static readonly ILookup<string, string[]> Acts = SourceWords.Of("acts")
        .Select(LexiconFile.Words)
        .ToLookup(words => words[0], StringComparer.Ordinal);

    private static readonly IReadOnlySet<string> LookedInto = SourceWords.Of("looked-into").ToHashSet(StringComparer.Ordinal);

    private static readonly ILookup<string, string[]> Counting = SourceWords.Of("counting")
        .Select(LexiconFile.Words)
        .ToLookup(words => words[0], StringComparer.Ordinal);

    /// <summary>The verb that the statement's own subject does; -1 where there is none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">The statement.</param>
    public static int FirstVerb(AnnotatedArticle article, TextSpan span)
    {
        var (first, end) = article.TokensIn(span);
        for (var index = first; index < end; index++)
        {
            var token = article.Tokens[index];
            if (token.Upos == PartOfSpeech.Verb && token.Xpos is "VBD" or "VBZ" or "VBP") return index;
            if (token.Xpos == "VBN" && token.Upos == PartOfSpeech.Verb && HasHave(article, first, index)) return index;
            if (token.Lemma == "be" && OngoingVerb(article, index, end) is > 0 and var doing) return doing;
            if (token.Lemma == "be" || token.Form == ";") return -1;
            if (token.Form is "who" or "which" or "whose" && index > first && article.Tokens[index - 1].Form == "," && NextComma(article, index, end) is > 0 and var comma) index = comma;
            else if (token.Form is "who" or "which" or "that" or "whose") return -1;
        }

        return -1;
    }

    /// <summary>The words for the doer of the statement's act; <see langword="null"/> where it tells of none.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">The statement.</param>
    /// <param name="verb">Its <see cref="FirstVerb"/>.</param>
    public static TextSpan? DoerOf(AnnotatedArticle article, TextSpan span, int verb)
    {
        var (first, end) = article.TokensIn(span);
        if (verb >= 0)
        {
            // "The ministry, which keeps the lists, has put off …": the subject may stand before the statement in its sentence.
            var opening = article.FirstTokenFrom(article.SentencesIn(span).First().Span.Start);
            return (IsAct(article, verb, end) || IsCount(article, verb, end)) && !IsNegated(article, first, verb) ? SubjectBefore(article, opening, verb) : null;
        }

        return AgentOf(article, first, end);
    }

    /// <summary>Whether a verb tells of a vote that is counted, which everybody can see: <c>approved it by 94 votes to 81</c>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">The statement.</param>
    /// <param name="verb">Its <see cref="FirstVerb"/>.</param>
    public static bool IsVote(AnnotatedArticle article, TextSpan span, int verb) => Enumerable.Range(verb + 1, article.TokensIn(span).End - verb - 1)
        .Any(index => article.Tokens[index].Lemma == "vote" && article.Tokens[index - 1].Upos == PartOfSpeech.Num);

    /// <summary>The noun phrase that stands before a verb, without asides and what tells the time.</summary>
    public static TextSpan? SubjectBefore(AnnotatedArticle article, int first, int verb)
    {
        var end = verb;
        while (end > first && (article.Tokens[end - 1].Upos is PartOfSpeech.Aux or PartOfSpeech.Adv || IsTimely(article, end - 1))) end--;
        var start = end;
        if (end > first && article.Tokens[end - 1].Form == ",") (start, end) = (BeforeAside(article, first, end - 1), end - 1);
        while (start > first && IsOfPhrase(article.Tokens[start - 1])) start--;
        while (start < end && article.Tokens[start].Upos is PartOfSpeech.Adp or PartOfSpeech.Adv) start++;
        return start < end ? new TextSpan(article.Tokens[start].Span.Start, article.Tokens[end - 1].Span.End) : null;
    }

    // "was fined by the regulator": only the main verb of the statement, and only where "by" follows it at once.
    private static TextSpan? AgentOf(AnnotatedArticle article, int first, int end)
    {
        for (var index = first + 1; index + 2 < end; index++)
        {
            var token = article.Tokens[index];
            if (token.Form is "who" or "which" or "that" or "whose" or ";" || token.Xpos == "MD" || token.Is("to")) return null;
            if (token.Xpos != "VBN" || !article.Tokens[index + 1].Is("by")) continue;
            if (!Enumerable.Range(first, index - first).Any(other => article.Tokens[other].Lemma == "be") || !IsAct(article, index, end)) return null;

            var last = index + 2;
            while (last < end && IsOfPhrase(article.Tokens[last]) && !IsTimely(article, last)) last++;
            return last > index + 2 ? new TextSpan(article.Tokens[index + 2].Span.Start, article.Tokens[last - 1].Span.End) : null;
        }

        return null;
    }

    // Of what goes on only what is looked into, and not "is accepting orders".
    private static bool IsAct(AnnotatedArticle article, int verb, int end) =>
        LookedInto.Contains(article.Tokens[verb].Lemma)
        || (article.Tokens[verb].Xpos != "VBG" && Acts[article.Tokens[verb].Lemma].Any(words => Follows(article, words, verb + 1, end)));

    // "Counted nine boats", "put the loss at 40 million"; "counted the votes" and "recorded a song" could be seen.
    private static bool IsCount(AnnotatedArticle article, int verb, int end) =>
        Counting[article.Tokens[verb].Lemma].Any(words => Follows(article, words, verb + 1, end))
        && article.Quantities.Any(quantity => quantity.Span.Start > article.Tokens[verb].Span.Start && quantity.Span.End <= article.Tokens[end - 1].Span.End);

    // "give … until", "turn down", "open … inquiry": the words after the first, in order.
    private static bool Follows(AnnotatedArticle article, string[] words, int at, int end)
    {
        for (var word = 1; word < words.Length; word++)
        {
            var reach = 0;
            if (words[word] == Gap)
            {
                (reach, word) = (WidestGap, word + 1);
            }

            var wanted = words[word];
            var found = Enumerable.Range(at, reach + 1).FirstOrDefault(index => index < end && (article.Tokens[index].Is(wanted) || article.Tokens[index].Lemma == wanted), -1);
            if (found < 0) return false;

            at = found + 1;
        }

        return true;
    }

    private static bool IsNegated(AnnotatedArticle article, int first, int verb) =>
        Enumerable.Range(first, verb - first).Any(index => article.Tokens[index].Form is "not" or "n't" or "never" or "nor" or "neither");

    private static bool HasHave(AnnotatedArticle article, int first, int verb)
    {
        const int Farthest = 4;
        return Enumerable.Range(Math.Max(first, verb - Farthest), verb - Math.Max(first, verb - Farthest)).Any(index => article.Tokens[index].Lemma == "have");
    }

    // "Is investigating", "is also still examining": the verb; -1 where none goes on.
    private static int OngoingVerb(AnnotatedArticle article, int be, int end)
    {
        var verb = be + 1;
        while (verb < end && article.Tokens[verb].Upos == PartOfSpeech.Adv) verb++;
        return verb < end && article.Tokens[verb].Xpos == "VBG" && article.Tokens[be].Xpos is "VBD" or "VBZ" or "VBP" ? verb : -1;
    }

    private static int NextComma(AnnotatedArticle article, int from, int end)
    {
        for (var index = from; index < end; index++)
        {
            if (article.Tokens[index].Form == ",") return index;
        }

        return -1;
    }

    // "Harrow's foreign secretary, Tom Pell, welcomed": what stands before the comma that opens the aside.
    private static int BeforeAside(AnnotatedArticle article, int first, int comma)
    {
        for (var index = comma - 1; index > first; index--)
        {
            if (article.Tokens[index].Form == ",") return index;
        }

        return first;
    }

    private static bool IsTimely(AnnotatedArticle article, int index)
    {
        var token = article.Tokens[index];
        return article.Times.Any(time => time.Span.Contains(token.Span)) || (token.Form is "on" or "in" or "at" && index + 1 < article.Tokens.Count && article.Times.Any(time => time.Span.Contains(article.Tokens[index + 1].Span)));
    }

    private static bool IsOfPhrase(Token token) =>
        token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Part or PartOfSpeech.Pron
        || token.Form is "of" or "for" or "in" or "&" or "-" or "’s" or "'s";
}
