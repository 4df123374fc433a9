namespace Hearsay.Stories;

/// <summary>The terms of a story's articles, with their weights added up.</summary>
internal sealed class SharedTerms
{
    private const double Nothing = 1e-6;

    private readonly Dictionary<int, double> sum = [];

    /// <summary>Adds up the terms of some articles.</summary>
    public SharedTerms(IEnumerable<StoryText> articles)
    {
        foreach (var article in articles)
        {
            for (var i = 0; i < article.Terms.Length; i++)
            {
                sum[article.Terms[i]] = sum.GetValueOrDefault(article.Terms[i]) + article.Weights[i];
            }
        }
    }

    /// <summary>The terms, the strongest first.</summary>
    public IEnumerable<int> StrongestFirst() => sum.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key);

    /// <summary>The terms that make up an article's likeness to the others, those that make up most of it first.</summary>
    public IEnumerable<int> SharedBy(StoryText article) =>
        article.Terms
            .Select((term, i) => (Term: term, Weight: article.Weights[i] * (sum[term] - article.Weights[i])))
            .Where(term => term.Weight > Nothing)
            .OrderByDescending(term => term.Weight)
            .ThenBy(term => term.Term)
            .Select(term => term.Term);

    /// <summary>The likenesses of one of the articles to all of them, added up.</summary>
    public double Sum(StoryText article) => article.Terms.Select((term, i) => article.Weights[i] * sum[term]).Sum();
}
