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
        var texts = InStream(articles);
        var numberOf = texts.Select((text, number) => (text.Text.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        var bundles = (constraints ?? StoryConstraints.None).Among(id => numberOf.TryGetValue(id, out var number) ? number : null);

        var stream = new StoryStream(weights);
        foreach (var article in texts) stream.Add(article, bundles);
        foreach (var (one, other) in TiesOf(copies, id => numberOf.TryGetValue(id, out var number) && stream.IsPage(number)))
        {
            if (numberOf.TryGetValue(one, out var first) && numberOf.TryGetValue(other, out var second)) stream.Tie(first, second);
        }

        return [.. stream.Settle(bundles)
            .Select(change => StoryTeller.Tell(
                change.Story.Articles.Select(number => new StoryArticle(number, texts[number].Text, texts[number].Words)),
                article => stream.ArrivalOf(article.Number),
                change.Story.Id) with { Posts = PostsTold.Of(change.Story, stream, article => texts[article].Words) })
            .OrderBy(story => story.From is null)
            .ThenBy(story => story.From)
            .ThenBy(story => story.Id, StringComparer.Ordinal)];
    }

    /// <summary>All articles as one story, for those who know that they are.</summary>
    /// <exception cref="ArgumentException">There are no articles.</exception>
    public Story GroupAsOne(IReadOnlyList<AnnotatedArticle> articles)
    {
        if (articles.Count == 0) throw new ArgumentException("A story has at least one article.", nameof(articles));

        return Whole(articles).Tell();
    }

    /// <summary>The articles in the order in which they are taken, as stories are made of them.</summary>
    internal List<StreamArticle> InStream(IReadOnlyList<AnnotatedArticle> articles)
    {
        var texts = Weigh(articles);
        texts.Sort((one, other) => StoryArticle.Compare(one.Words.Published, one.Text.Id, other.Words.Published, other.Text.Id));
        return texts;
    }

    /// <summary>Pairs of articles that are one text, or versions of one.</summary>
    /// <param name="copies">Copies and versions.</param>
    /// <param name="isPage">Whether an article is a page of posts.</param>
    internal static IEnumerable<(string One, string Other)> TiesOf(CopyReport copies, Func<string, bool> isPage) =>
        GroupsOf(copies, isPage).SelectMany(group => group.Skip(1), (group, other) => (group[0], other));

    /// <summary>Groups of articles that are one text, or versions of one. A page that prints two reports word for word makes them no one text.</summary>
    /// <param name="copies">Copies and versions.</param>
    /// <param name="isPage">Whether an article is a page of posts.</param>
    internal static IEnumerable<IReadOnlyList<string>> GroupsOf(CopyReport copies, Func<string, bool> isPage)
    {
        foreach (var group in copies.Groups.Select(group => group.Articles).Concat(copies.Versions.Select(chain => chain.Articles)))
        {
            var (pages, reports) = (group.Where(isPage).ToHashSet(StringComparer.Ordinal), group.Where(article => !isPage(article)).ToHashSet(StringComparer.Ordinal));
            if (pages.Count == 0 || reports.Count == 0)
            {
                yield return group;
                continue;
            }

            foreach (var pair in copies.Pairs.Where(pair => (pages.Contains(pair.A) && pages.Contains(pair.B)) || (reports.Contains(pair.A) && reports.Contains(pair.B))))
            {
                yield return [pair.A, pair.B];
            }
        }
    }

    private List<StreamArticle> Weigh(IReadOnlyList<AnnotatedArticle> articles) => Whole(articles).Weigh();

    private WholeStory Whole(IReadOnlyList<AnnotatedArticle> articles)
    {
        var whole = new WholeStory(weights);
        foreach (var article in articles.OrderBy(article => article.Article.Id, StringComparer.Ordinal).ThenBy(article => article.Text, StringComparer.Ordinal).DistinctBy(article => article.Article.Id)) whole.Add(article);
        return whole;
    }
}
