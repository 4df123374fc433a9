using Hearsay.Annotations;
using Hearsay.Copies;

namespace Hearsay.Stories;

/// <summary>Sorts articles into stories: one story holds the articles on one unfolding event.</summary>
/// <remarks>
/// Articles are taken as they were published; each joins the story it most probably belongs to, or opens one. What a later article
/// makes plain is mended at the end: stories are joined, and parted. Words, names and numbers decide, and time where it is known.
/// Holds no state between calls.
/// </remarks>
public sealed class StoryGrouper
{
    private readonly StoryWeights weights;

    /// <summary>Makes one.</summary>
    public StoryGrouper()
        : this(new StoryWeights())
    {
    }

    internal StoryGrouper(StoryWeights weights) => this.weights = weights;

    /// <summary>Every article in exactly one story; stories in order of their first day, undated ones last, then of id.</summary>
    /// <param name="articles">In any order. Of articles with the same id only one is read.</param>
    /// <param name="copies">Copies and versions, which always go together.</param>
    /// <param name="constraints">What an analyst decided.</param>
    public IReadOnlyList<Story> Group(IReadOnlyList<AnnotatedArticle> articles, CopyReport copies, StoryConstraints? constraints = null)
    {
        var weigher = new TermWeigher(weights);
        var texts = weigher.Weigh(InOrderOfId(articles));
        var bundles = new Bundles(texts.Select(text => text.Id), copies, constraints ?? StoryConstraints.None);

        var stream = new StoryStream(weights, bundles);
        foreach (var text in texts.Order(StoryText.InStream)) stream.Add(text);
        stream.Settle();

        var teller = new StoryTeller(weigher.ToShow);
        return [.. stream.Stories
            .Select(story => Tell(story, stream, teller))
            .OrderBy(story => story.From is null)
            .ThenBy(story => story.From)
            .ThenBy(story => story.Id, StringComparer.Ordinal)];
    }

    /// <summary>All articles as one story, for those who know that they are.</summary>
    /// <exception cref="ArgumentException">There are no articles.</exception>
    public Story GroupAsOne(IReadOnlyList<AnnotatedArticle> articles)
    {
        if (articles.Count == 0) throw new ArgumentException("A story has at least one article.", nameof(articles));

        var weigher = new TermWeigher(weights);
        return new StoryTeller(weigher.ToShow).Tell(weigher.Weigh(InOrderOfId(articles)), _ => Arrival.Joined);
    }

    private static Story Tell(IReadOnlyList<int> story, StoryStream stream, StoryTeller teller)
    {
        var numberOf = story.ToDictionary(article => stream.Articles[article].Id, StringComparer.Ordinal);
        return teller.Tell(story.Select(article => stream.Articles[article]), text => stream.ArrivalOf(numberOf[text.Id], story[0]));
    }

    private static List<AnnotatedArticle> InOrderOfId(IReadOnlyList<AnnotatedArticle> articles) =>
        [.. articles
            .OrderBy(article => article.Article.Id, StringComparer.Ordinal)
            .ThenBy(article => article.Text, StringComparer.Ordinal)
            .DistinctBy(article => article.Article.Id)];
}
