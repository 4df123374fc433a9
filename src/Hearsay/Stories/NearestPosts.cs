using System.Runtime.InteropServices;

namespace Hearsay.Stories;

/// <summary>The posts of live blogs and digests with, for each, the articles most like it.</summary>
/// <remarks>
/// A post is set beside articles and never beside other posts: it is no evidence of what is one event, so that no digest joins two stories. What an article
/// is about does not change because a post is like it.
/// </remarks>
/// <param name="articles">The articles of the stream.</param>
/// <param name="weights">What decides.</param>
internal sealed class NearestPosts(NearestArticles articles, StoryWeights weights)
{
    private readonly List<(int Page, PostText Post)> posts = [];
    private readonly List<Neighbourhood> neighbourhoods = [];
    private readonly Dictionary<int, List<int>> near = [];
    private readonly Dictionary<int, (int First, int Count)> postsOf = [];
    private readonly TermIndex index = new();

    /// <summary>How many posts there are; they are numbered from 0 in order of arrival.</summary>
    public int Count => posts.Count;

    /// <summary>A post with the number of the article it stands in.</summary>
    public (int Page, PostText Post) this[int post] => posts[post];

    /// <summary>The articles most like a post.</summary>
    public Neighbourhood Of(int post) => neighbourhoods[post];

    /// <summary>The posts that an article is, or was, among the nearest of.</summary>
    public IReadOnlyList<int> Near(int article) => near.TryGetValue(article, out var found) ? found : [];

    /// <summary>The posts of an article.</summary>
    public IEnumerable<int> PostsOf(int page) => postsOf.TryGetValue(page, out var range) ? Enumerable.Range(range.First, range.Count) : [];

    /// <summary>How probable it is that a post and an article are on one event, from 0 to 1.</summary>
    public double Chance(int post, int article) =>
        weights.Chance(articles.Likeness(posts[post].Post.Text, article), neighbourhoods[post], articles.Of(article));

    /// <summary>The posts so far that are like a new article enough to count.</summary>
    public List<(int Post, float Likeness)> Like(StoryText article)
    {
        var met = new List<(int Post, float Likeness)>();
        foreach (var post in index.Find(article))
        {
            var other = posts[post].Post.Text;
            var likeness = article.LikenessTo(other) * weights.OfSilence(article.DaysTo(other));
            if (likeness >= weights.LeastLikeness) met.Add((post, (float)likeness));
        }

        return met;
    }

    /// <summary>Notes the posts that an article is like.</summary>
    public void Meet(int article, ReadOnlySpan<(int Post, float Likeness)> met)
    {
        foreach (var (post, likeness) in met) Offer(post, article, likeness);
    }

    /// <summary>Takes a post of the newest article in.</summary>
    /// <param name="page">The number of the article.</param>
    /// <param name="post">The post.</param>
    /// <returns>The articles that are like it enough to count; its own is none of them.</returns>
    public List<(int Article, float Likeness)> Add(int page, PostText post)
    {
        var met = articles.Like(post.Text);
        met.RemoveAll(pair => pair.Article == page);
        Restore(page, post, CollectionsMarshal.AsSpan(met));
        return met;
    }

    /// <summary>Takes a post in again, with what it met when it first came.</summary>
    public void Restore(int page, PostText post, ReadOnlySpan<(int Article, float Likeness)> met)
    {
        var number = posts.Count;
        posts.Add((page, post));
        neighbourhoods.Add(new Neighbourhood());
        index.Add(post.Text);
        ref var range = ref CollectionsMarshal.GetValueRefOrAddDefault(postsOf, page, out var isKnown);
        range = isKnown ? (range.First, range.Count + 1) : (number, 1);
        foreach (var (article, likeness) in met) Offer(number, article, likeness);
    }

    private void Offer(int post, int article, float likeness)
    {
        neighbourhoods[post].Offer(article, likeness);
        if (!near.TryGetValue(article, out var found)) near.Add(article, found = []);
        found.Add(post);
    }
}
