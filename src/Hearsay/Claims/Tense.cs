using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Which time a verb speaks of, by its tag.</summary>
internal static class Tense
{
    /// <summary>Whether the finite verb nearest to some words is in the present tense.</summary>
    /// <param name="article">An article with tags.</param>
    /// <param name="within">Where the verb must stand.</param>
    /// <param name="words">What it must be near to.</param>
    public static bool IsPresentBeside(AnnotatedArticle article, TextSpan within, TextSpan words)
    {
        var (from, to) = article.TokensIn(within);
        var (first, end) = article.TokensIn(words);
        for (var distance = 1; first - distance >= from || end - 1 + distance < to; distance++)
        {
            // A subject stands before its verb, so what follows an amount is looked at first.
            foreach (var index in (ReadOnlySpan<int>)[end - 1 + distance, first - distance])
            {
                if (index < from || index >= to) continue;
                if (article.Tokens[index].Xpos is "VBZ" or "VBP") return true;
                if (article.Tokens[index].Xpos is "VBD" or "MD") return false;
            }
        }

        return false;
    }
}
