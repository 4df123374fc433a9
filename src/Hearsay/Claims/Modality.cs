using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Reads how a clause stands to time and truth: future, supposition, negation. Words come from <c>modality.lexicon</c>.</summary>
internal static class Modality
{
    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(Modality), "modality.lexicon")
        .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    private static readonly PhraseSet Future = PhraseSet.Of(Lexicon["future"]);
    private static readonly PhraseSet Conditional = PhraseSet.Of(Lexicon["conditional"]);
    private static readonly PhraseSet Postponed = PhraseSet.Of(Lexicon["postponed"]);
    private static readonly PhraseSet Unrealised = PhraseSet.Of(Lexicon["unrealised"]);
    private static readonly IReadOnlySet<string> Aims = Lexicon["aims"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Light = Lexicon["light"].ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Negations = Lexicon["negation"].ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly IReadOnlySet<string> Auxiliaries = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "should", "'s", "'re", "'ve", "'ll",
    };

    /// <summary>Whether a token is an auxiliary or a form of <c>be</c>, <c>have</c>, <c>do</c>.</summary>
    public static bool IsAuxiliary(Token token) => Auxiliaries.Contains(token.Form);

    /// <summary>Whether the span speaks of what is still to come.</summary>
    public static bool IsFuture(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        return Future.Find(tokens).Any(found => !IsNoun(tokens, found.First));
    }

    /// <summary>The class of the first word of content behind a word of the future, or behind <c>would</c>: <c>sign</c> in <c>will formally be signed</c>, <c>verdict</c> in <c>will give her verdict</c>; <see langword="null"/> where none stands near.</summary>
    public static string? ForetoldVerb(AnnotatedArticle article, TextSpan span)
    {
        const int Reach = 5;
        var tokens = article.WordsAndMarksIn(span);
        var (first, count) = Future.Find(tokens).FirstOrDefault();
        if (count == 0 && tokens.Index().FirstOrDefault(pair => IsReportedFuture(pair.Item)) is { Item.Form: not null } reported) (first, count) = (reported.Index, 1);
        return count == 0 ? null : tokens.Skip(first + count).Take(Reach).TakeWhile(token => !token.IsMark()).Where(token => StatementFeatures.IsContent(token) && !token.Form.EndsWith("ly", StringComparison.Ordinal) && !Light.Contains(token.Lemma)).Select(Predicates.ClassOf).FirstOrDefault();
    }

    // "the popular will", "a will": no verb follows.
    private static bool IsNoun(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Is("will") && (index + 1 >= tokens.Count || tokens[index + 1].IsMark() || tokens[index + 1].Is("of") || (index > 0 && (tokens[index - 1].Is("the") || tokens[index - 1].Is("a"))));

    /// <summary>Whether the span, as reported speech, speaks of what was still to come when it was said: <c>said it would open</c>.</summary>
    public static bool IsReportedFuture(AnnotatedArticle article, TextSpan span) => article.WordsAndMarksIn(span).Any(IsReportedFuture);

    private static bool IsReportedFuture(Token token) => IsWould(token.Form);

    /// <summary>Whether a word puts its verb into the future.</summary>
    public static bool IsWill(string form) => form.ToLowerInvariant() is "will" or "'ll" or "’ll" or "wo" or "shall";

    /// <summary>Whether a word puts its verb into the future of what was said.</summary>
    public static bool IsWould(string form) => form.ToLowerInvariant() is "would" or "'d" or "’d";

    /// <summary>Whether a noun is what somebody is after: <c>the aim is to stop them</c> foretells nothing.</summary>
    public static bool IsAim(Token noun) => Aims.Contains(noun.Lemma);

    /// <summary>Whether the span is a mere supposition.</summary>
    public static bool IsConditional(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        return Conditional.Find(tokens).Any(found => !(tokens[found.First].Is("may") && tokens[found.First].Upos != PartOfSpeech.Aux));
    }

    /// <summary>Whether the span tells what was still to come at some time past, not what came: <c>was to be signed</c>.</summary>
    public static bool IsPastFuture(AnnotatedArticle article, TextSpan span)
    {
        var tokens = article.WordsAndMarksIn(span);
        return Enumerable.Range(0, Math.Max(0, tokens.Count - 2)).Any(at => tokens[at].Form is "was" or "were" && tokens[at + 1].Is("to") && tokens[at + 2].Xpos == "VB");
    }

    /// <summary>Whether the span tells that something was put off or called off, or first of all that it was to have come.</summary>
    public static bool IsCalledOff(AnnotatedArticle article, TextSpan span) =>
        Postponed.StandsIn(article.WordsAndMarksIn(span)) || Unrealised.StandsIn(article.WordsAndMarksIn(article.MainClause(span)));

    /// <summary>Whether a word negates.</summary>
    public static bool IsNegation(Token token) => Negations.Contains(token.Form);

    /// <summary>How many negating words the span holds; the <c>no</c> of <c>no more than 9,000</c> negates nothing.</summary>
    public static int CountNegations(AnnotatedArticle article, TextSpan span) =>
        article.WordsAndMarksIn(span).Count(token => Negations.Contains(token.Form) && !article.Quantities.Any(quantity => quantity.Span.Contains(token.Span)));
}
