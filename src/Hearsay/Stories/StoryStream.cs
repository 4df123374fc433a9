using System.Runtime.InteropServices;

namespace Hearsay.Stories;

/// <summary>Sorts articles into stories as they arrive, at a cost that does not grow with how many there are.</summary>
/// <remarks>
/// An article joins the story it most probably belongs to, or opens one. What later articles make plain is mended by
/// <see cref="Settle"/>: stories that turn out to be one are joined, those that turn out to be two are parted.
/// </remarks>
/// <param name="weights">What decides.</param>
internal sealed class StoryStream(StoryWeights weights)
{
    // An article is set beside the last articles of a story.
    private const int MostCompared = 24;

    // Of a long story that was settled before, no more articles than these are taken apart again.
    private const int MostReopened = 48;

    private readonly NearestArticles articles = new(weights);
    private readonly HashSet<int> digests = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<LiveStory> storyOf = [];
    private readonly Dictionary<int, LiveStory> storyOfPost = [];
    private readonly List<int> cameTo = [];
    private readonly Dictionary<int, List<int>> tiedTo = [];
    private readonly Dictionary<string, LiveStory> byId = new(StringComparer.Ordinal);
    private readonly HashSet<int> unsettled = [];
    private readonly HashSet<LiveStory> reopened = [];
    private NearestPosts? posts;
    private int settled;

    /// <summary>The articles with their neighbours.</summary>
    public NearestArticles Articles => articles;

    /// <summary>The posts with their neighbours.</summary>
    public NearestPosts Posts => posts ??= new NearestPosts(articles, weights);

    /// <summary>The stories, each once, in order of their first articles.</summary>
    public IEnumerable<LiveStory> Stories => storyOf.Where((story, article) => story.First == article);

    /// <summary>The number of an article; <see langword="null"/> where it has not come.</summary>
    public int? NumberOf(string article) => numbers.TryGetValue(article, out var number) ? number : null;

    /// <summary>The story an article is in.</summary>
    public LiveStory StoryOf(int article) => storyOf[article];

    /// <summary>The first article of the story that an article came to; itself where it opened one.</summary>
    public int CameTo(int article) => cameTo[article];

    /// <summary>Whether there is any digest.</summary>
    public bool HasDigests => digests.Count > 0;

    /// <summary>Whether an article is a digest: it joins no story by its own words, and none is made by it.</summary>
    public bool IsDigest(int article) => digests.Contains(article);

    /// <summary>Whether an article is a page of posts: a copy of one of them is no copy of the page.</summary>
    public bool IsPage(int article) => IsDigest(article) || Posts.PostsOf(article).Any();

    /// <summary>Takes the next article in.</summary>
    /// <param name="article">The article.</param>
    /// <param name="bundles">What an analyst keeps apart.</param>
    /// <returns>What is like it, to be kept for <see cref="Restore(StreamArticle, MetArticles, int)"/>.</returns>
    public MetArticles Add(StreamArticle article, Bundles bundles)
    {
        var number = articles.Count;
        var metPosts = Posts.Like(article.Text);
        var met = Add(article.Text, bundles);
        Posts.Meet(number, CollectionsMarshal.AsSpan(metPosts));
        if (article.IsDigest) digests.Add(number);
        return new MetArticles(met, metPosts, [.. article.Posts.Select(post => Posts.Add(number, post))]);
    }

    /// <summary>Takes the next article in, one without posts, whatever posts there are.</summary>
    /// <returns>The earlier articles that are like it.</returns>
    public IReadOnlyList<(int Article, float Likeness)> Add(StoryText text, Bundles bundles)
    {
        var article = articles.Count;
        var met = articles.Add(text);
        numbers.Add(text.Id, article);
        var story = BestFor(article, bundles) ?? new LiveStory();
        story.Articles.Add(article);
        storyOf.Add(story);
        cameTo.Add(story.First);
        unsettled.Add(article);
        return met;
    }

    /// <summary>Notes that articles are one text or versions of one: they always go together, unless an analyst parts them.</summary>
    public void Tie(int one, int other)
    {
        Note(one, other);
        Note(other, one);
        if (storyOf[one] != storyOf[other]) unsettled.UnionWith([one, other]);

        void Note(int from, int to)
        {
            if (!tiedTo.TryGetValue(from, out var ties)) tiedTo.Add(from, ties = []);
            ties.Add(to);
        }
    }

    /// <summary>How many articles had come when stories were settled last; those with higher numbers are new.</summary>
    public int Settled => settled;

    /// <summary>The articles that one is tied to.</summary>
    public IReadOnlyList<int> TiedTo(int article) => tiedTo.TryGetValue(article, out var ties) ? ties : [];

    /// <summary>Has the stories of these articles taken apart and put together again with the next <see cref="Settle"/>, since what holds for them has changed.</summary>
    public void Reopen(IEnumerable<int> given)
    {
        foreach (var article in given)
        {
            unsettled.Add(article);
            reopened.Add(storyOf[article]);
        }
    }

    /// <summary>Takes an article in again, with what it met when it first came. Its story is told by <see cref="Restore(LiveStory)"/>.</summary>
    public void Restore(StreamArticle article, MetArticles met, int opener)
    {
        var number = articles.Count;
        numbers.Add(article.Text.Id, number);
        articles.Restore(article.Text, [.. met.Articles]);
        Posts.Meet(number, [.. met.Posts]);
        for (var post = 0; post < article.Posts.Count; post++) Posts.Restore(number, article.Posts[post], [.. met.OfPosts[post]]);

        if (article.IsDigest) digests.Add(number);
        storyOf.Add(null!);
        cameTo.Add(opener);
        settled = articles.Count;
    }

    /// <summary>Takes a story in again.</summary>
    public void Restore(LiveStory story)
    {
        story.Articles = InOrder(story.Articles);
        foreach (var article in story.Articles) storyOf[article] = story;
        foreach (var post in story.Posts) storyOfPost[post] = story;
        byId[story.Id!] = story;
        foreach (var id in story.FormerIds) byId[id] = story;
    }

    /// <summary>Puts the stories that new articles came to, and those around them, together again from what is known now.</summary>
    /// <param name="bundles">What an analyst decided.</param>
    /// <returns>The stories that are new or changed, in order of their first articles.</returns>
    public IReadOnlyList<StoryChange> Settle(Bundles bundles)
    {
        var open = Around();
        foreach (var article in open.SelectMany(story => story.Articles).Where(article => !IsDigest(article)))
        {
            foreach (var other in TiedTo(article).Where(other => IsPage(other) == IsPage(article) && !IsDigest(other))) bundles.Tie(article, other);
        }

        var merged = new StoryMerger(articles, weights, bundles).Merge([.. open.SelectMany(story => UnitsOf(story, bundles))]);
        var lodging = new PostLodging(this, weights, bundles, storyOf, open, merged);
        var settlement = new StorySettlement(lodging.Before, lodging.Parts, storyOf, byId, settled, article => articles[article].Id);
        var changed = settlement.Changes.ToDictionary(change => change.Story);
        foreach (var story in lodging.Settle(storyOfPost)) changed.TryAdd(story, new StoryChange(story, []));

        unsettled.Clear();
        reopened.Clear();
        settled = articles.Count;
        return [.. changed.Values.OrderBy(change => change.Story.First)];
    }

    /// <summary>Whether an article goes where most of its posts are: a digest, unless an analyst decided where it belongs.</summary>
    public bool IsLodger(int article, Bundles bundles) => IsDigest(article) && !bundles.IsDecided(article);

    /// <summary>Articles in the order of their story: digests come last, so that no story is named by one.</summary>
    public List<int> InOrder(IEnumerable<int> given) => [.. given.OrderBy(IsDigest).ThenBy(article => article)];

    /// <summary>How an article came to the story it is in.</summary>
    public Arrival ArrivalOf(int article) => storyOf[article].First is var first && article == first ? Arrival.Opened
        : IsDigest(article) ? Arrival.Lodged
        : cameTo[article] == cameTo[first] ? Arrival.Joined
        : cameTo[article] == article ? Arrival.Merged
        : Arrival.Moved;

    private LiveStory? BestFor(int article, Bundles bundles)
    {
        var (best, bestChance) = ((LiveStory?)null, weights.Joins);
        foreach (var story in Neighbouring(article))
        {
            var chance = Chance(article, story.Articles);
            if (chance < bestChance || (chance == bestChance && best is not null)) continue;
            if (bundles.KeepsApart && story.Articles.Exists(other => bundles.AreApart(article, other))) continue;

            (best, bestChance) = (story, chance);
        }

        return best;
    }

    private IEnumerable<LiveStory> Neighbouring(int article)
    {
        var near = new List<LiveStory>();
        foreach (var (neighbour, _) in articles.Of(article).Nearest) near.Add(storyOf[neighbour]);
        return near.Distinct().OrderBy(story => story.First);
    }

    private double Chance(int article, List<int> story)
    {
        var link = default(StoryLink);
        for (var i = Math.Max(0, story.Count - MostCompared); i < story.Count; i++)
        {
            // Digests say nothing of their story; they stand last in it.
            if (IsDigest(story[i])) continue;

            var weight = weights.OfDistance(articles[article].DaysTo(articles[story[i]]));
            link += new StoryLink(articles.Chance(article, story[i]) * weight, weight);
        }

        return link.Chance;
    }

    /// <summary>The stories of the articles that came, those of their neighbours, and those they are tied to.</summary>
    private List<LiveStory> Around()
    {
        var around = new HashSet<LiveStory>();
        foreach (var article in unsettled)
        {
            around.Add(storyOf[article]);
            foreach (var (neighbour, _) in articles.Of(article).Nearest) around.Add(storyOf[neighbour]);
            foreach (var other in TiedTo(article)) around.Add(storyOf[other]);
        }

        return [.. around.OrderBy(story => story.First)];
    }

    /// <summary>What of a story is set beside the others one by one, and what stays together: of a long story all but its newest.</summary>
    private IEnumerable<IReadOnlyList<int>> UnitsOf(LiveStory story, Bundles bundles)
    {
        var own = story.Articles.Where(article => !IsLodger(article, bundles)).ToList();
        var known = story.Id is null || reopened.Contains(story) ? [] : own.Where(article => article < settled).ToList();
        if (known.Count <= MostReopened) return own.Select(article => new[] { article });

        var kept = known.OrderBy(article => articles[article].Day ?? int.MaxValue).ThenBy(article => article).SkipLast(MostReopened).Order().ToList();
        return own.Except(kept).Select(article => (IReadOnlyList<int>)[article]).Prepend(kept);
    }
}
