using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells amounts of a count that goes on: <c>with 12 percent of polling stations counted</c>.</summary>
internal static class PartialCount
{
    private const int Reach = 8;

    private static readonly IReadOnlySet<string> Counting =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "count", "tally", "report", "process" };

    /// <summary>Whether a statement, or the rest of its sentence, says that it is of a part of what is to be counted.</summary>
    public static bool IsTold(Statement statement)
    {
        var article = statement.Article;
        return article.SentencesIn(statement.Span)
            .SelectMany(sentence => article.Quantities.Where(quantity => quantity.Unit == "%" && sentence.Span.Contains(quantity.Span)))
            .Any(share => IsCounted(article, share.Span));
    }

    private static bool IsCounted(AnnotatedArticle article, TextSpan share)
    {
        var (first, end) = article.TokensIn(share);
        return first > 0 && article.Tokens[first - 1].Form.ToLowerInvariant() is "with" or "after"
            && Enumerable.Range(end, Math.Min(Reach, article.Tokens.Count - end)).TakeWhile(at => !article.Tokens[at].IsMark())
                .Any(at => Counting.Contains(article.Tokens[at].Lemma));
    }
}
