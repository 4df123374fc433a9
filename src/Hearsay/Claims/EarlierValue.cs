using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells a value that held before another one of the same article: <c>84 kroner. A week earlier it had been 60</c>.</summary>
internal static class EarlierValue
{
    // "a week earlier it had been as low as 60".
    private const int Reach = 8;

    private static readonly IReadOnlySet<string> Before =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "earlier", "ago", "before", "previously", "formerly", "originally", "initially", "beforehand" };

    private static readonly IReadOnlySet<string> Stands = new HashSet<string>(StringComparer.Ordinal) { "be", "stand", "reach", "total", "number", "amount", "hover" };

    /// <summary>Whether who gives one of the second values tells, in the same sentence or the next, that one of the first held before.</summary>
    /// <param name="first">Those who give the one value.</param>
    /// <param name="second">Those who give the other.</param>
    public static bool IsAmong(IReadOnlyList<FigureObservation> first, IReadOnlyList<FigureObservation> second) =>
        first.Any(one => second.Any(other => other.IsOfArticleOf(one) && AreBeside(one, other)) && HeldBefore(one));

    private static bool AreBeside(FigureObservation one, FigureObservation other) =>
        one.Sentence.Sentence - other.Sentence.Sentence is >= -1 and <= 1 && one.Quantity.Unit == other.Quantity.Unit;

    // "it had been 57", "a year ago it stood at 54": the state of then, by its own verb.
    private static bool HeldBefore(FigureObservation given)
    {
        var (article, first) = (given.Statement.Article, given.Statement.Article.TokensIn(given.Quantity.Span).First);
        var clause = Enumerable.Range(1, Reach).Select(step => first - step).TakeWhile(token => token >= 0 && !IsBorder(article, token)).ToList();
        var verb = clause.FindIndex(token => article.Tokens[token].Upos is PartOfSpeech.Verb or PartOfSpeech.Aux);
        if (verb < 0 || !Stands.Contains(article.Tokens[clause[verb]].Lemma)) return false;

        var isPast = article.Tokens[clause[verb]].Xpos is "VBD";
        return clause.Skip(verb + 1).Take(2).Any(token => article.Tokens[token].Form.ToLowerInvariant() is "had" or "'d" or "’d")
            || (isPast && clause.Any(token => Before.Contains(article.Tokens[token].Form)));
    }

    private static bool IsBorder(AnnotatedArticle article, int token) => article.Tokens[token].Form is "." or ";" or ":" or "—" or "–";
}
