using Hearsay.Annotations;

namespace Hearsay.Dossiers;

/// <summary>Tells of which kind a story is by the terms of question sets that its articles use.</summary>
/// <remarks>
/// An article is of a set's kind where at least three of its terms stand in it. A set is chosen where at least half of the annotated articles are of its
/// kind, and every other set's terms are far rarer: a wrong form is worse than none.
/// </remarks>
internal static class QuestionSetChooser
{
    private const int FewestTerms = 3;
    private const double LeastShare = 0.5;
    private const double ClearBy = 1.5;

    /// <summary>The set whose terms clearly fit, or <see langword="null"/>.</summary>
    public static QuestionSet? Choose(IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<QuestionSet> sets)
    {
        var annotated = articles.Where(article => article.Tokens.Count > 0 && article.Article.IsAnnotatable).ToList();
        if (annotated.Count == 0) return null;

        var fits = sets.Where(set => set.Terms.Count > 0).Select(set => (set, Fit: Fit(annotated, set))).OrderByDescending(pair => pair.Fit.Density).ThenBy(pair => pair.set.Name, StringComparer.Ordinal).ToList();
        return fits is [var best, ..] && best.Fit.Share >= LeastShare && fits.Skip(1).All(other => best.Fit.Density >= ClearBy * other.Fit.Density) ? best.set : null;
    }

    // Density: how many different terms an article uses, on average; one term repeated says no more.
    private static (double Share, double Density) Fit(IReadOnlyList<AnnotatedArticle> articles, QuestionSet set)
    {
        var terms = QuestionMatcher.SetOf(set.Terms);
        var counts = articles
            .Select(article => terms.Find(article.Tokens).Select(found => article.Tokens[found.First].Lemma.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Count())
            .ToList();
        return ((double)counts.Count(count => count >= FewestTerms) / counts.Count, counts.Average());
    }
}
