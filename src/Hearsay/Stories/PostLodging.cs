namespace Hearsay.Stories;

/// <summary>Says to which story each post of a live blog or a digest belongs, and where the digests go, once the stories of all other articles are settled.</summary>
/// <remarks>
/// A post belongs to the story it most probably belongs to; where that is none, to its page's. A live blog is in the story that it is in as a whole; a digest in
/// the one that more than half of it is on, else in a story of its own. Only pages that what has changed can matter to are looked at.
/// </remarks>
internal sealed class PostLodging
{
    // A post is set beside so many articles of a story, those it is likest to first.
    private const int MostCompared = 8;

    private readonly StoryStream stream;
    private readonly StoryWeights weights;
    private readonly Bundles bundles;
    private readonly List<LiveStory> storyOf;
    private readonly Dictionary<int, List<int>> partOf = [];
    private readonly List<int> pages;
    private readonly Dictionary<int, List<int>> placeOfPost = [];

    /// <summary>Finds the places.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="weights">What decides.</param>
    /// <param name="bundles">What an analyst decided.</param>
    /// <param name="storyOf">The story of each article, as it was.</param>
    /// <param name="open">The stories that were put together again.</param>
    /// <param name="merged">What has become of them, digests left out.</param>
    public PostLodging(StoryStream stream, StoryWeights weights, Bundles bundles, List<LiveStory> storyOf, List<LiveStory> open, List<List<int>> merged)
    {
        (this.stream, this.weights, this.bundles, this.storyOf) = (stream, weights, bundles, storyOf);
        foreach (var part in merged)
        {
            foreach (var article in part) partOf.Add(article, part);
        }

        pages = PagesAround(open);
        foreach (var post in pages.SelectMany(stream.Posts.PostsOf))
        {
            if (BestFor(post) is { } place) placeOfPost.Add(post, place);
        }

        var before = open.ToHashSet();
        var lodgers = pages.Where(page => stream.IsLodger(page, bundles)).ToHashSet();
        var parts = new List<List<int>>(merged);
        foreach (var group in Together(lodgers))
        {
            // The newest of several versions says where they go.
            if (group.OrderDescending().Select(HostOf).FirstOrDefault(host => host is not null) is { } host) PartAt(host).AddRange(group);
            else parts.Add([.. group]);

            foreach (var lodger in group) Open(storyOf[lodger]);
        }

        Parts = [.. parts.Select(stream.InOrder).OrderBy(part => part[0])];
        Before = [.. before.OrderBy(story => stream.IsDigest(story.First)).ThenBy(story => story.First).Select(story => (story, story.Articles))];

        List<int> PartAt(List<int> place)
        {
            Open(storyOf[place[0]]);
            return partOf[place[0]];
        }

        // A story that a digest comes to or leaves stays as it is otherwise.
        void Open(LiveStory story)
        {
            if (!before.Add(story)) return;

            var part = story.Articles.FindAll(article => !lodgers.Contains(article));
            foreach (var article in part) partOf[article] = part;
            if (part.Count > 0) parts.Add(part);
        }
    }

    /// <summary>The stories that may have changed, with their articles as they were.</summary>
    public List<(LiveStory Story, List<int> Articles)> Before { get; }

    /// <summary>The same articles in their new groups, each in the order of its story, in order of their first.</summary>
    public List<List<int>> Parts { get; }

    /// <summary>Notes the stories of the posts, when those of the articles are settled.</summary>
    /// <param name="storyOfPost">The story of each post; what is found is written here.</param>
    /// <returns>The stories that posts have come to or left.</returns>
    public IReadOnlyList<LiveStory> Settle(Dictionary<int, LiveStory> storyOfPost)
    {
        var changed = new HashSet<LiveStory>();
        foreach (var post in pages.SelectMany(stream.Posts.PostsOf))
        {
            var story = storyOf[placeOfPost.TryGetValue(post, out var place) ? place[0] : stream.Posts[post].Page];
            if (storyOfPost.TryGetValue(post, out var former))
            {
                if (former == story) continue;

                former.Posts.Remove(post);
                changed.Add(former);
            }

            storyOfPost[post] = story;
            story.Posts.Add(post);
            changed.Add(story);
        }

        // A story that went into another is told no more.
        return [.. changed.Where(story => storyOf[story.First] == story)];
    }

    private List<int> PagesAround(List<LiveStory> open)
    {
        if (stream.Posts.Count == 0 && !stream.HasDigests) return [];

        var found = new HashSet<int>();
        foreach (var article in open.SelectMany(story => story.Articles))
        {
            found.Add(article);
            foreach (var post in stream.Posts.Near(article)) found.Add(stream.Posts[post].Page);
        }

        // Digests that are versions of one another go together.
        var ahead = new Stack<int>(found.Where(stream.IsDigest));
        while (ahead.TryPop(out var page))
        {
            foreach (var other in stream.TiedTo(page).Where(stream.IsDigest))
            {
                if (found.Add(other)) ahead.Push(other);
            }
        }

        return [.. found.Where(page => stream.IsDigest(page) || stream.Posts.PostsOf(page).Any()).Order()];
    }

    private IEnumerable<List<int>> Together(HashSet<int> lodgers)
    {
        foreach (var lodger in lodgers)
        {
            foreach (var other in stream.TiedTo(lodger).Where(lodgers.Contains)) bundles.Tie(lodger, other);
        }

        return lodgers.Order().GroupBy(bundles.KeyOf).Select(group => group.ToList());
    }

    // The place that more than half of a digest is on.
    private List<int>? HostOf(int digest)
    {
        var (lengths, all) = (new Dictionary<List<int>, long>(ReferenceEqualityComparer.Instance), 0L);
        foreach (var post in stream.Posts.PostsOf(digest))
        {
            long length = stream.Posts[post].Post.Length;
            all += length;
            if (placeOfPost.TryGetValue(post, out var place)) lengths[place] = lengths.GetValueOrDefault(place) + length;
        }

        var host = lengths.Where(pair => pair.Value * 2 > all).Select(pair => pair.Key).FirstOrDefault();
        return host is not null && bundles.KeepsApart && host.Exists(article => bundles.AreApart(digest, article)) ? null : host;
    }

    // Of two places that are as probable the one that stands first.
    private List<int>? BestFor(int post)
    {
        var near = new Dictionary<List<int>, List<int>>(ReferenceEqualityComparer.Instance);
        foreach (var (article, _) in stream.Posts.Of(post).Nearest)
        {
            var place = PlaceOf(article);
            if (!near.TryGetValue(place, out var found)) near.Add(place, found = []);
            found.Add(article);
        }

        return near
            .Select(pair => (Place: pair.Key, Chance: ChanceOf(post, pair.Key, pair.Value)))
            .Where(pair => pair.Chance >= weights.Joins)
            .OrderByDescending(pair => pair.Chance)
            .ThenBy(pair => pair.Place[0])
            .Select(pair => pair.Place)
            .FirstOrDefault();
    }

    private List<int> PlaceOf(int article) => partOf.TryGetValue(article, out var part) ? part : storyOf[article].Articles;

    // A post tells a part of what a story's articles tell: those that it is likest to decide.
    private double ChanceOf(int post, List<int> place, List<int> nearest)
    {
        var compared = Math.Min(MostCompared, place.Count(article => !stream.IsDigest(article)));
        return compared == 0 ? 0 : nearest.Take(compared).Sum(article => stream.Posts.Chance(post, article)) / compared;
    }
}
