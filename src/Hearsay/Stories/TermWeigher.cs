using Hearsay.Annotations;
using Hearsay.Articles;

namespace Hearsay.Stories;

/// <summary>Weighs the terms of a batch of articles: what an article makes much of, and few others speak of, weighs most.</summary>
internal sealed class TermWeigher(StoryWeights weights)
{
    // What stands in more than this share of articles says nothing of any.
    private const double MostShare = 0.25;

    private readonly TermReader reader = new(weights);

    /// <summary>How to show a term.</summary>
    public string ToShow(int term) => reader.ToShow(term);

    /// <summary>The articles with their weighed terms.</summary>
    /// <param name="articles">In order of id, so that the numbers of the terms are the same in every run.</param>
    public List<StoryText> Weigh(IReadOnlyList<AnnotatedArticle> articles)
    {
        var read = articles.Select(article => (Article: article, Terms: reader.Read(article))).ToList();
        var articlesWith = new int[reader.Terms.Count];
        foreach (var (_, terms) in read)
        {
            foreach (var term in terms.Keys) articlesWith[term]++;
        }

        var rarity = articlesWith.Select((count, term) => RarityOf(term, count, articles.Count)).ToArray();
        return read.ConvertAll(one => ToText(one.Article.Article, Openings.Of(one.Article), one.Terms, rarity));
    }

    // The batch's own counts say what its articles have in common. In a small batch, or one that is all on one event, they would
    // leave nothing of note to share, so they take no more than a part of what a word says in general.
    private double RarityOf(int term, int articlesWith, int articles)
    {
        var generalShare = WordRarity.ShareOf(reader.Terms[term]);
        if (generalShare > MostShare) return 0;

        var general = Math.Max(weights.GeneralArticles, weights.LeastArticles - articles);
        var share = ((general * generalShare) + articlesWith) / (general + articles);
        return Math.Max(-Math.Log(share), -Math.Log(generalShare) * weights.LeftByBatch);
    }

    private StoryText ToText(Article article, string opening, SortedDictionary<int, double> terms, double[] rarity)
    {
        var strongest = terms
            .Select(pair => (Term: pair.Key, Weight: Math.Log(1 + pair.Value) * rarity[pair.Key]))
            .Where(pair => pair.Weight > 0)
            .OrderByDescending(pair => pair.Weight)
            .ThenBy(pair => pair.Term)
            .Take(weights.MostTerms)
            .OrderBy(pair => pair.Term)
            .ToArray();
        var length = Math.Sqrt(strongest.Sum(pair => pair.Weight * pair.Weight));
        return new StoryText(
            article.Id,
            article.Published,
            string.IsNullOrWhiteSpace(article.Title) ? null : article.Title.Trim(),
            opening,
            Array.ConvertAll(strongest, pair => pair.Term),
            Array.ConvertAll(strongest, pair => (float)(pair.Weight / length)));
    }
}
