using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Stories;

/// <summary>The words of a sentence that tell what it is about.</summary>
internal static class ContentWords
{
    // Shorter words are small words, but for a few names.
    private const int ShortestWord = 4;

    /// <summary>Lemmas of at least four letters, in lower case, weekdays and the commonest verbs of the news left out.</summary>
    public static IReadOnlySet<string> Of(AnnotatedArticle article, Sentence sentence)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in article.TokensOf(sentence))
        {
            if (token.Form.Length < ShortestWord || !char.IsLetter(token.Form[0]) || IsOfATime(article, token)) continue;

            var lemma = token.Lemma.ToLowerInvariant();
            if (!Empty.Contains(lemma)) words.Add(lemma);
        }

        return words;
    }

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "that", "this", "with", "from", "have", "will", "would", "said", "been", "were", "they", "their", "which", "when", "what", "where", "after",
        "before", "also", "more", "than", "about", "into", "over", "some", "such", "other", "there", "these", "those", "could", "should", "tell", "told",
    };

    private static bool IsOfATime(AnnotatedArticle article, Token token)
    {
        var (low, high) = (0, article.Times.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (article.Times[middle].Span.End <= token.Span.Start) low = middle + 1;
            else high = middle;
        }

        return low < article.Times.Count && article.Times[low].Span.Contains(token.Span.Start);
    }
}
