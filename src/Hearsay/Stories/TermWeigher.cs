using Hearsay.Articles;
using NodaTime;

namespace Hearsay.Stories;

/// <summary>Weighs the terms of an article: what it makes much of, and few others speak of, weighs most.</summary>
/// <param name="weights">What decides.</param>
/// <param name="counts">The articles so far.</param>
internal sealed class TermWeigher(StoryWeights weights, TermCounts counts)
{
    // What stands in more than this share of articles says nothing of any.
    private const double MostShare = 0.25;

    /// <summary>An article as a stream takes it.</summary>
    public StreamArticle Weigh(ArticleTerms read)
    {
        var article = read.Article;
        var isDigest = article.Form == ArticleForm.Digest;
        var (text, written) = Weigh(article.Id, article.Published?.Day, isDigest ? [] : read.Terms);
        var title = string.IsNullOrWhiteSpace(article.Title) ? null : article.Title.Trim();
        var told = article.Posts.Select(post => new PostWords(post.Span, post.Published ?? article.Published, post.Head?.Of(article.Text))).ToList();
        var posts = read.Posts.Select((terms, i) => new PostText(Weigh(article.Id, told[i].Published?.Day, terms).Text, told[i].Span.Start, told[i].Span.Length)).ToList();
        return new StreamArticle(text, new StoryWords(article.Published, title, read.Opening, written) { Posts = told }, posts, isDigest);
    }

    // The strongest of some terms with their weights, and how each is written.
    private (StoryText Text, string[] Written) Weigh(string id, LocalDate? day, IReadOnlyList<Term> terms)
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
            id, day, Array.ConvertAll(strongest, pair => pair.Term.Number), Array.ConvertAll(strongest, pair => StoryText.Pack(pair.Weight / length)));
        return (text, Array.ConvertAll(strongest, pair => pair.Term.Written));
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
