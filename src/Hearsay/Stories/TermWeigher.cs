using Hearsay.Articles;

namespace Hearsay.Stories;

/// <summary>Weighs the terms of an article: what it makes much of, and few others speak of, weighs most.</summary>
/// <param name="weights">What decides.</param>
/// <param name="counts">The articles so far.</param>
internal sealed class TermWeigher(StoryWeights weights, TermCounts counts)
{
    // What stands in more than this share of articles says nothing of any.
    private const double MostShare = 0.25;

    /// <summary>An article's strongest terms with their weights, and what it is told by.</summary>
    public (StoryText Text, StoryWords Words) Weigh(Article article, string opening, IReadOnlyList<Term> terms)
    {
        var strongest = terms
            .Select(term => (Term: term, Weight: Math.Log(1 + term.Weight) * RarityOf(term)))
            .Where(pair => pair.Weight > 0)
            .OrderByDescending(pair => pair.Weight)
            .ThenBy(pair => pair.Term.Number)
            .Take(weights.MostTerms)
            .OrderBy(pair => pair.Term.Number)
            .ToArray();
        var length = Math.Sqrt(strongest.Sum(pair => pair.Weight * pair.Weight));
        var text = new StoryText(
            article.Id,
            article.Published?.Day,
            Array.ConvertAll(strongest, pair => pair.Term.Number),
            Array.ConvertAll(strongest, pair => StoryText.Pack(pair.Weight / length)));
        var title = string.IsNullOrWhiteSpace(article.Title) ? null : article.Title.Trim();
        return (text, new StoryWords(article.Published, title, opening, Array.ConvertAll(strongest, pair => pair.Term.Written)));
    }

    // The archive's own counts say what its articles have in common. In a small one, or one that is all on one event, they would
    // leave nothing of note to share, so they take no more than a part of what a word says in general.
    private double RarityOf(Term term)
    {
        if (term.GeneralShare > MostShare) return 0;

        var general = Math.Max(weights.GeneralArticles, weights.LeastArticles - counts.Articles);
        var share = ((general * term.GeneralShare) + counts[term.Number]) / (general + counts.Articles);
        return Math.Max(-Math.Log(share), -Math.Log(term.GeneralShare) * weights.LeftByBatch);
    }
}
