namespace Hearsay.Stories;

/// <summary>Sorts articles into stories as they arrive, at a cost that does not grow with how many there are.</summary>
/// <remarks>
/// An article joins the story it most probably belongs to, or opens one. What later articles make plain is mended by
/// <see cref="Settle"/>: stories that turn out to be one are joined, those that turn out to be two are parted.
/// </remarks>
internal sealed class StoryStream
{
    // An article is set beside the last articles of a story.
    private const int MostCompared = 24;

    private readonly StoryWeights weights;
    private readonly Bundles bundles;
    private readonly NearestArticles articles;
    private readonly List<int> storyOf = [];
    private readonly List<int> cameTo = [];
    private readonly List<List<int>> stories = [];
    private readonly List<bool> hasOpened = [];
    private readonly HashSet<int> touched = [];

    /// <summary>Makes one without articles.</summary>
    /// <param name="weights">What decides.</param>
    /// <param name="bundles">What goes together, and what does not, whatever words say.</param>
    public StoryStream(StoryWeights weights, Bundles bundles) =>
        (this.weights, this.bundles, articles) = (weights, bundles, new NearestArticles(weights));

    /// <summary>The articles with their neighbours.</summary>
    public NearestArticles Articles => articles;

    /// <summary>The stories that have articles, by the articles' numbers.</summary>
    public IEnumerable<IReadOnlyList<int>> Stories => stories.Where(story => story.Count > 0);

    /// <summary>Takes the next article in.</summary>
    /// <returns>The number of the story it joined or opened.</returns>
    public int Add(StoryText text)
    {
        var article = articles.Add(text);
        var story = BestFor(article);
        hasOpened.Add(story < 0);
        if (story < 0)
        {
            story = stories.Count;
            stories.Add([]);
        }

        stories[story].Add(article);
        storyOf.Add(story);
        cameTo.Add(story);
        touched.Add(story);
        return story;
    }

    /// <summary>Puts the stories that new articles came to, and those around them, together again from what is known now.</summary>
    public void Settle()
    {
        var open = Around(touched);
        var wanted = open.SelectMany(story => stories[story]).Order().ToList();
        var merged = new StoryMerger(articles, weights, bundles).Merge(wanted);
        foreach (var story in open) stories[story] = [];
        foreach (var story in merged)
        {
            // A story keeps the number that its first article came under, if another has not kept it already.
            var number = storyOf[story[0]];
            if (stories[number].Count > 0)
            {
                number = stories.Count;
                stories.Add([]);
            }

            stories[number] = story;
            foreach (var article in story) storyOf[article] = number;
        }

        touched.Clear();
    }

    /// <summary>How an article came to the story it is in.</summary>
    /// <param name="article">Its number.</param>
    /// <param name="first">The number of the story's first article.</param>
    public Arrival ArrivalOf(int article, int first) =>
        article == first ? Arrival.Opened
        : cameTo[article] == cameTo[first] ? Arrival.Joined
        : hasOpened[article] ? Arrival.Merged
        : Arrival.Moved;

    private int BestFor(int article)
    {
        var (best, bestChance) = (-1, weights.Joins);
        foreach (var story in Neighbouring(article))
        {
            var chance = Chance(article, stories[story]);
            if (chance < bestChance || (chance == bestChance && best >= 0)) continue;
            if (bundles.AreApart(articles[article].Id, articles[stories[story][0]].Id)) continue;

            (best, bestChance) = (story, chance);
        }

        return best;
    }

    private SortedSet<int> Neighbouring(int article)
    {
        var near = new SortedSet<int>();
        foreach (var (neighbour, _) in articles.Of(article).Nearest) near.Add(storyOf[neighbour]);
        return near;
    }

    private double Chance(int article, List<int> story)
    {
        var link = default(StoryLink);
        for (var i = Math.Max(0, story.Count - MostCompared); i < story.Count; i++)
        {
            var weight = weights.OfDistance(articles[article].DaysTo(articles[story[i]]));
            link += new StoryLink(articles.Chance(article, story[i]) * weight, weight);
        }

        return link.Chance;
    }

    /// <summary>The stories given, and those that hold a neighbour of one of their articles.</summary>
    private SortedSet<int> Around(IEnumerable<int> given)
    {
        var around = new SortedSet<int>(given);
        foreach (var story in around.ToList())
        {
            foreach (var article in stories[story])
            {
                foreach (var (neighbour, _) in articles.Of(article).Nearest) around.Add(storyOf[neighbour]);
            }
        }

        return around;
    }
}
