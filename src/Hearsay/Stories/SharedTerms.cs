namespace Hearsay.Stories;

/// <summary>The terms of a story's articles, with their weights added up, and how to show each.</summary>
internal sealed class SharedTerms
{
    private const double Nothing = 1e-6;

    private readonly Dictionary<int, Shared> terms = [];

    private readonly record struct Shared(double Sum, int Articles, string Written);

    /// <summary>Adds up the terms of some articles.</summary>
    public SharedTerms(IEnumerable<StoryArticle> articles)
    {
        foreach (var article in articles)
        {
            for (var i = 0; i < article.Text.Terms.Length; i++)
            {
                var (number, written) = (article.Text.Terms[i], article.Words.Written[i]);
                terms[number] = terms.TryGetValue(number, out var known)
                    ? new Shared(known.Sum + article.Text.WeightAt(i), known.Articles + 1, Term.IsPlainer(written, known.Written) ? written : known.Written)
                    : new Shared(article.Text.WeightAt(i), 1, written);
            }
        }
    }

    /// <summary>The terms that so many articles have, the strongest first, as they are shown.</summary>
    public IEnumerable<string> StrongestFirst(int leastArticles) =>
        terms.Where(pair => pair.Value.Articles >= leastArticles)
            .OrderByDescending(pair => pair.Value.Sum)
            .ThenBy(pair => pair.Value.Written, StringComparer.Ordinal)
            .Select(pair => pair.Value.Written);

    /// <summary>The terms that make up an article's likeness to the others, those that make up most of it first, as they are shown.</summary>
    public IEnumerable<string> SharedBy(StoryText article) =>
        article.Terms
            .Select((term, i) => (Term: terms[term], Weight: article.WeightAt(i) * (terms[term].Sum - article.WeightAt(i))))
            .Where(term => term.Weight > Nothing)
            .OrderByDescending(term => term.Weight)
            .ThenBy(term => term.Term.Written, StringComparer.Ordinal)
            .Select(term => term.Term.Written);

    /// <summary>The terms of both, those that make up most of their likeness first, as they are shown.</summary>
    public IEnumerable<string> SharedWith(SharedTerms other) =>
        terms.Where(pair => other.terms.ContainsKey(pair.Key))
            .Select(pair => (pair.Value.Written, Weight: pair.Value.Sum * other.terms[pair.Key].Sum))
            .OrderByDescending(term => term.Weight)
            .ThenBy(term => term.Written, StringComparer.Ordinal)
            .Select(term => term.Written);

    /// <summary>The terms that weigh more here than there, those that differ most first, as they are shown.</summary>
    /// <param name="other">Where else to look.</param>
    /// <param name="share">How many articles are here for each that is there.</param>
    public IEnumerable<string> MoreThanIn(SharedTerms other, double share) =>
        terms.Select(pair => (pair.Value.Written, Weight: pair.Value.Sum - (share * (other.terms.TryGetValue(pair.Key, out var there) ? there.Sum : 0))))
            .Where(term => term.Weight > Nothing)
            .OrderByDescending(term => term.Weight)
            .ThenBy(term => term.Written, StringComparer.Ordinal)
            .Select(term => term.Written);

    /// <summary>The likenesses of one of the articles to all of them, added up.</summary>
    public double Sum(StoryText article) => article.Terms.Select((term, i) => article.WeightAt(i) * terms[term].Sum).Sum();
}
