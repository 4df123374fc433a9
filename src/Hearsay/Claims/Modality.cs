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

    /// <summary>The class of the first word of content behind a word of the future, or behind <c>would</c>: <c>sign</c> in <c>will formally be signed</c>; <see langword="null"/> where none stands near.</summary>
    public static string? ForetoldVerb(AnnotatedArticle article, TextSpan span)
    {
        const int Reach = 5;
        var tokens = article.WordsAndMarksIn(span);
        var (first, count) = Future.Find(tokens).FirstOrDefault();
        if (count == 0 && tokens.Index().FirstOrDefault(pair => IsReportedFuture(pair.Item)) is { Item.Form: not null } reported) (first, count) = (reported.Index, 1);
        return count == 0 ? null : tokens.Skip(first + count).Take(Reach).TakeWhile(token => !token.IsMark()).Where(token => StatementFeatures.IsContent(token) && !token.Form.EndsWith("ly", StringComparison.Ordinal)).Select(Predicates.ClassOf).FirstOrDefault();
    }

    // "the popular will", "a will": no verb follows.
    private static bool IsNoun(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Is("will") && (index + 1 >= tokens.Count || tokens[index + 1].IsMark() || tokens[index + 1].Is("of") || (index > 0 && (tokens[index - 1].Is("the") || tokens[index - 1].Is("a"))));

    /// <summary>Whether the span, as reported speech, speaks of what was still to come when it was said: <c>said it would open</c>.</summary>
    public static bool IsReportedFuture(AnnotatedArticle article, TextSpan span) => article.WordsAndMarksIn(span).Any(IsReportedFuture);

    private static bool IsReportedFuture(Token token) => token.Is("would") || token.Is("'d") || token.Is("’d");

    /// <summary>Whether the span is a mere supposition.</summary>
    public static bool IsConditional(AnnotatedArticle article, TextSpan span) => Conditional.StandsIn(article.WordsAndMarksIn(span));

    /// <summary>Whether the span tells that something was put off or called off.</summary>
    public static bool IsCalledOff(AnnotatedArticle article, TextSpan span) => Postponed.StandsIn(article.WordsAndMarksIn(span));

    /// <summary>How many negating words the span holds; the <c>no</c> of <c>no more than 9,000</c> negates nothing.</summary>
    public static int CountNegations(AnnotatedArticle article, TextSpan span) =>
        article.WordsAndMarksIn(span).Count(token => Negations.Contains(token.Form) && !article.Quantities.Any(quantity => quantity.Span.Contains(token.Span)));
}
