using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells denials that point back to what was said and do not say it again: <c>denied it</c>, <c>a lie</c>.</summary>
internal static class BackReference
{
    // A longer sentence says more than that something is not so.
    private const int MostWords = 24;

    // "There is not a word of truth in it".
    private const int MostWordsOfTruth = 14;

    // "It is all complete and utter nonsense".
    private const int NameReach = 6;

    private static readonly IReadOnlySet<Force> Forces =
        new HashSet<Force> { Force.Asserts, Force.Denies, Force.Alleges, Force.Rejects, Force.Admits };

    /// <summary>Whether a statement denies what was said before it, and says no more of it than <c>it</c> or <c>the charge</c>.</summary>
    public static bool IsDenial(Statement statement)
    {
        if (!Forces.Contains(statement.Assertion.Force) || statement.Article.WordsIn(statement.Span) > MostWords) return false;

        var tokens = statement.Article.WordsAndMarksIn(statement.Span);
        return (statement.Assertion.Force == Force.Denies && SaysNoMore(tokens))
            || DenialWords.AreBareDenial(tokens)
            || HasDenier(tokens)
            || DenialWords.AreDeniedBack(tokens)
            || NamesItUntrue(statement, tokens)
            || (statement.Assertion.Force is Force.Rejects or Force.Denies && OpensWithSaid(tokens))
            || SaysThereIsNoTruth(tokens);
    }

    /// <summary>Whether a verb tells that somebody denies what was said: <c>Marl denied it</c>, and not <c>it is a lie</c>.</summary>
    public static bool HasDenier(IReadOnlyList<Token> tokens) =>
        Enumerable.Range(0, tokens.Count).Any(at => DenialWords.DeniesBack(tokens, at));

    /// <summary>Whether what is denied takes up what stands before it: <c>that it was ever agreed</c>.</summary>
    /// <remarks>The <c>it</c> of <c>that it had ignored a warning</c> is the company that speaks: no more than one word may follow.</remarks>
    public static bool TakesUp(Statement denial)
    {
        var tokens = denial.Article.WordsAndMarksIn(denial.Span);
        var first = tokens.FirstOrDefault(token => !token.IsMark() && !token.Is("that"));
        var isBack = first.Form is not null && first.Form.ToLowerInvariant() is "it" or "this" or "they";
        return (isBack || tokens.Any(token => token.Is("such"))) && StatementFeatures.WordsOf(denial.Article, denial.Span).Count <= 1;
    }

    /// <summary>Whether a statement only tells of whom another speaks: <c>which has 1,900 employees</c>, <c>a clerk told the paper</c>.</summary>
    public static bool IsAside(Statement statement)
    {
        var tokens = statement.Article.WordsAndMarksIn(statement.Span);
        return statement.Assertion.Voice == Voice.Outlet && tokens.Count > 0
            && (tokens[0].Xpos is "WDT" or "WP" or "WP$" or "WRB"
                || tokens.LastOrDefault(token => token.Upos == PartOfSpeech.Verb).Lemma is "say" or "tell" or "add");
    }

    /// <summary>Whether a statement opens as a supposition.</summary>
    public static bool IsSupposed(Statement statement) =>
        statement.Article.WordsAndMarksIn(statement.Span) is [var first, ..]
        && first.Form.ToLowerInvariant() is "if" or "whether" or "unless";

    private static bool SaysThereIsNoTruth(IReadOnlyList<Token> tokens) => tokens.Count <= MostWordsOfTruth
        && tokens.Any(token => DenialWords.IsBack(token) && !token.Is("that")) && DenialWords.LacksTruth(tokens);

    private static bool SaysNoMore(IReadOnlyList<Token> tokens) =>
        tokens.All(token => token.IsMark() || DenialWords.IsOfDenial(token) || !StatementFeatures.IsContent(token));

    // "rejected the accusations as …": the verb is the cue and stands outside. A report may be one on something else.
    private static bool OpensWithSaid(IReadOnlyList<Token> tokens)
    {
        var noun = tokens.TakeWhile(token => token.Upos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Pron).Count();
        return noun < tokens.Count && DenialWords.IsSaid(tokens[noun])
            && ((noun + 1 < tokens.Count && tokens[noun + 1].Is("as"))
                || (tokens[noun].Lemma is not ("finding" or "report" or "version" or "account")
                    && (noun + 1 >= tokens.Count || tokens[noun + 1].IsMark())));
    }

    // "It's all lies", "The report is false"; and what somebody calls it, where the verb stands outside: that "a fairy tale".
    private static bool NamesItUntrue(Statement statement, IReadOnlyList<Token> tokens)
    {
        var first = Owned(tokens) ?? tokens.TakeWhile(token => token.IsMark() || IsBeforeName(tokens, token)).Count();
        if (first >= tokens.Count || !(DenialWords.IsBack(tokens[first]) || DenialWords.IsSaid(tokens[first]))) return false;

        var isSaid = first + 1 < tokens.Count && tokens[first + 1].Lemma == "be" && !DenialWords.IsNegated(tokens, first + 3);
        var isCalled = statement.Assertion.Attribution is not null
            && !tokens.Skip(first + 1).TakeWhile(token => !DenialWords.IsUntrue(token))
                .Any(token => token.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux);
        return (isSaid || isCalled) && DenialWords.HasUntrue(tokens, first + 1, NameReach);
    }

    // "Karl's tale", "the officials' account": where the noun stands.
    private static int? Owned(IReadOnlyList<Token> tokens)
    {
        var mark = tokens.TakeWhile(token => token.IsMark()
            || token.Upos is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj).Count();
        var isOwned = mark > 0 && mark + 1 < tokens.Count && DenialWords.IsPossessive(tokens[mark]) && DenialWords.IsSaid(tokens[mark + 1]);
        return isOwned ? mark + 1 : null;
    }

    private static bool IsBeforeName(IReadOnlyList<Token> tokens, Token token) =>
        (token.Upos == PartOfSpeech.Det && !DenialWords.IsBack(token))
        || (token.Is("that") && tokens.Count > 1 && tokens[1].Upos is PartOfSpeech.Det or PartOfSpeech.Pron);
}
