using Hearsay.Annotations;
using Hearsay.Copies;

namespace Hearsay.Stories;

/// <summary>Sorts articles into stories: one story holds the articles on one unfolding event.</summary>
/// <remarks>
/// Articles are taken as they were published; each joins the story whose articles it is most like on average, or opens one. What a
/// later article makes plain is mended at the end: two stories that turn out to be one are joined. Words, names and numbers decide,
/// and time where it is known. Holds no state between calls.
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

        var stories = new List<LiveStory>();
        var index = new StoryIndex();
        foreach (var arrival in Arrivals(texts, bundles))
        {
            var story = BestFor(arrival, stories, index, bundles, weights.Joins);
            if (story < 0)
            {
                story = stories.Count;
                stories.Add(new LiveStory());
            }

            Take(arrival, story, stories, index, bundles);
        }

        Merge(stories, index, bundles);
        var teller = new StoryTeller(weigher.ToShow);
        return [.. stories
            .Where(story => story.Articles.Count > 0)
            .Select(teller.Tell)
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
        var story = new LiveStory();
        foreach (var text in weigher.Weigh(InOrderOfId(articles)).Order(StoryText.InStream)) story.Add(text);
        return new StoryTeller(weigher.ToShow).Tell(story);
    }

    /// <summary>The bundles, each as a story of its own, in the order in which their first articles were published.</summary>
    private static IEnumerable<LiveStory> Arrivals(List<StoryText> texts, Bundles bundles)
    {
        foreach (var bundle in texts.Order(StoryText.InStream).GroupBy(text => bundles.KeyOf(text.Id), StringComparer.Ordinal))
        {
            var arrival = new LiveStory();
            foreach (var text in bundle) arrival.Add(text);
            yield return arrival;
        }
    }

    private int BestFor(LiveStory arrival, List<LiveStory> stories, StoryIndex index, Bundles bundles, double least, int except = -1)
    {
        var (best, bestLikeness) = (-1, least);
        foreach (var story in index.Find(arrival, story => story != except && stories[story].Articles.Count > 0))
        {
            var likeness = arrival.LikenessTo(stories[story]) * WeightOfSilence(arrival.DaysTo(stories[story]));
            if (likeness < bestLikeness || (likeness == bestLikeness && best >= 0 && best < story)) continue;
            if (bundles.AreApart(arrival.Articles[0].Id, stories[story].Articles[0].Id)) continue;

            (best, bestLikeness) = (story, likeness);
        }

        return best;
    }

    // Falls from 1 to what a long silence leaves: little in the first days, half of the way after so many, nearly all after a month.
    private double WeightOfSilence(int days)
    {
        var (square, scale) = ((double)days * days, weights.Days * weights.Days);
        return weights.LongAgo + ((1 - weights.LongAgo) * scale / (scale + square));
    }

    private static void Take(LiveStory arrival, int story, List<LiveStory> stories, StoryIndex index, Bundles bundles)
    {
        foreach (var text in arrival.Articles)
        {
            if (stories[story].Articles.Count > 0) bundles.Tie(stories[story].Articles[0].Id, text.Id);
            stories[story].Add(text);
            index.Add(text, story);
        }
    }

    // Later stories are offered to earlier ones. One that has grown is offered again; the others would find what they found before.
    private void Merge(List<LiveStory> stories, StoryIndex index, Bundles bundles)
    {
        var offers = new Queue<int>(Enumerable.Range(0, stories.Count).Reverse());
        while (offers.TryDequeue(out var story))
        {
            if (stories[story].Articles.Count == 0) continue;

            var best = BestFor(stories[story], stories, index, bundles, weights.Merges, except: story);
            if (best < 0) continue;

            var (from, to) = best < story ? (story, best) : (best, story);
            Take(stories[from], to, stories, index, bundles);
            stories[from] = new LiveStory();
            offers.Enqueue(to);
        }
    }

    private static List<AnnotatedArticle> InOrderOfId(IReadOnlyList<AnnotatedArticle> articles) =>
        [.. articles
            .OrderBy(article => article.Article.Id, StringComparer.Ordinal)
            .ThenBy(article => article.Text, StringComparer.Ordinal)
            .DistinctBy(article => article.Article.Id)];
}
