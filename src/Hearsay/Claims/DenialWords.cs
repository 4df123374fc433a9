using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells denials that point back to what was said and do not say it again: <c>denied it</c>, <c>rejected the claim</c>, <c>called that a lie</c>.</summary>
internal static class DenialWords
{
    // Between a verb and its object: "flatly denied all of the charges".
    private const int ObjectReach = 4;
    private const int NameReach = 7;
    private const int NegationReach = 4;

    // A longer sentence says more than that something is not so.
    private const int MostWords = 24;

    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(DenialWords), "denials.lexicon")
        .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    private static readonly IReadOnlySet<string> Deny = Lexicon["deny"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> TurnDown = Lexicon["turn down"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Call = Lexicon["call"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Said = Lexicon["said"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Untrue = Lexicon["untrue"].ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a statement denies what was said before it, and says no more of it than <c>it</c> or <c>the charge</c>.</summary>
    public static bool PointBack(Statement statement)
    {
        var tokens = statement.Article.WordsAndMarksIn(statement.Span);
        if (statement.Assertion.Force is not (Force.Asserts or Force.Denies or Force.Alleges or Force.Rejects or Force.Admits) || statement.Article.WordsIn(statement.Span) > MostWords) return false;
        if (statement.Assertion.Force == Force.Denies && tokens.All(token => token.IsMark() || IsBack(token) || Said.Contains(token.Lemma) || IsUntrue(token) || !StatementFeatures.IsContent(token))) return true;

        return Enumerable.Range(0, tokens.Count).Any(at => DeniesAt(tokens, at)) || NamesItUntrue(statement, tokens);
    }

    /// <summary>Whether what is denied takes up what stands before it: <c>that it was ever agreed</c>, <c>that he had made such a promise</c>.</summary>
    public static bool TakesUp(Statement denial)
    {
        var tokens = denial.Article.WordsAndMarksIn(denial.Span);
        var first = tokens.FirstOrDefault(token => !token.IsMark() && !token.Is("that"));
        return first.Form is not null && first.Form.ToLowerInvariant() is "it" or "this" or "they" || tokens.Any(token => token.Is("such"));
    }

    /// <summary>Whether the noun by which a denial names what it denies fits a statement: <c>charge</c> one with <c>charged</c>, <c>figure</c> one with an amount.</summary>
    public static bool IsNamedBy(Statement denial, Statement other)
    {
        if (denial.Article.WordsAndMarksIn(denial.Span).FirstOrDefault(token => token.Upos == PartOfSpeech.Noun && Said.Contains(token.Lemma)).Lemma is not { } noun) return false;

        return noun is "figure" or "number" ? other.Assertion.Quantities.Count > 0 : other.Article.WordsAndMarksIn(other.Span).Any(token => token.Lemma == noun);
    }

    private static bool DeniesAt(IReadOnlyList<Token> tokens, int at)
    {
        var verb = tokens[at];
        if (verb.Upos != PartOfSpeech.Verb || IsNegated(tokens, at) || ObjectOf(tokens, at) is not { } told) return false;

        var isUntrue = HasUntrue(tokens, told + 1, NameReach);
        return (Deny.Contains(verb.Lemma) && !HasComplement(tokens, told))
            || (TurnDown.Contains(verb.Lemma) && ((Said.Contains(tokens[told].Lemma) && !HasComplement(tokens, told)) || isUntrue))
            || (Call.Contains(verb.Lemma) && isUntrue);
    }

    // "It's all lies", "The report is false"; and what somebody calls it, where the verb is no part of the words: that "a fable with initials".
    private static bool NamesItUntrue(Statement statement, IReadOnlyList<Token> tokens)
    {
        var first = tokens.TakeWhile(token => token.IsMark() || token.Upos == PartOfSpeech.Det && !IsBack(token) || token.Is("that") && tokens.Count > 1 && tokens[1].Upos is PartOfSpeech.Det or PartOfSpeech.Pron).Count();
        if (first >= tokens.Count || !(IsBack(tokens[first]) || Said.Contains(tokens[first].Lemma))) return false;

        var isSaid = first + 1 < tokens.Count && tokens[first + 1].Lemma == "be" && !IsNegated(tokens, first + 3);
        return (isSaid || statement.Assertion.Attribution is not null && !tokens.Any(token => token.Upos is PartOfSpeech.Verb or PartOfSpeech.Aux)) && HasUntrue(tokens, first + 1, NameReach - 1);
    }

    private static int? ObjectOf(IReadOnlyList<Token> tokens, int verb)
    {
        for (var at = verb + 1; at < tokens.Count && at <= verb + ObjectReach; at++)
        {
            if (IsBack(tokens[at]) && !(tokens[at].Is("that") && at + 1 < tokens.Count && !tokens[at + 1].IsMark() && !tokens[at + 1].Is("as") && tokens[at + 1].Upos != PartOfSpeech.Adp && tokens[at + 1].Upos != PartOfSpeech.Det)) return at;
            if (Said.Contains(tokens[at].Lemma) && tokens[at].Upos == PartOfSpeech.Noun) return at;
            if (tokens[at].Upos is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Adp or PartOfSpeech.Pron or PartOfSpeech.Num)) return null;
        }

        return null;
    }

    // "the report of the inspectorate that …": it says what it is.
    private static bool HasComplement(IReadOnlyList<Token> tokens, int noun) =>
        noun + 1 < tokens.Count && (tokens[noun + 1].Form is "of" or "that" or "about" or "by" or "from" || tokens[noun + 1].Upos == PartOfSpeech.Propn);

    // "it is false to say that …" says itself what is false.
    private static bool HasUntrue(IReadOnlyList<Token> tokens, int from, int reach) =>
        Enumerable.Range(from, Math.Max(0, Math.Min(reach, tokens.Count - from))).Any(at => IsUntrue(tokens[at])
            && !(at + 1 < tokens.Count && tokens[at + 1].Form is "to" or "that"));

    private static bool IsUntrue(Token token) => Untrue.Contains(token.Lemma) || Untrue.Contains(token.Form);

    // "could neither confirm nor deny", "can't confirm or deny".
    private static bool IsNegated(IReadOnlyList<Token> tokens, int before) =>
        Enumerable.Range(Math.Max(0, before - NegationReach), Math.Min(NegationReach, before)).Any(at => at < tokens.Count && tokens[at].Form is "not" or "n't" or "n’t" or "never" or "neither");

    private static bool IsBack(Token token) => token.Form.ToLowerInvariant() is "it" or "this" or "that" or "them" or "these" or "those";
}
