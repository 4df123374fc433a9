namespace Hearsay.Claims.Identities;

/// <summary>Which actors of a story's articles have been found to be one, by what, and which may be.</summary>
/// <param name="articles">The article of each actor.</param>
internal sealed class ActorGroups(IReadOnlyList<string> articles)
{
    private const int MostLinks = 8;

    private readonly DisjointSets sets = new(articles.Count);
    private readonly Dictionary<int, HashSet<string>> articlesOf = [];
    private readonly Dictionary<int, string> reasons = [];
    private readonly List<(int One, int Other)> doubts = [];

    /// <summary>The group an actor is in, named by its first.</summary>
    public int Find(int index) => sets.Find(index);

    /// <summary>By what an actor was joined to an earlier one; <see langword="null"/> for the first of its group.</summary>
    public string? ReasonOf(int index) => reasons.GetValueOrDefault(index);

    /// <summary>In how many articles the group's actors stand.</summary>
    public int ArticleCount(int index) => ArticlesOf(Find(index)).Count;

    /// <summary>Makes one of two groups, unless an article has an actor of each: it tells them apart.</summary>
    /// <param name="one">An actor.</param>
    /// <param name="other">Another.</param>
    /// <param name="why">By what they are one.</param>
    /// <param name="evenInOneArticle">Whether one article may have both, as where it names one thing as a place and as a body.</param>
    /// <returns>Whether they are one now.</returns>
    public bool Join(int one, int other, string why, bool evenInOneArticle = false)
    {
        var (first, second) = (Find(one), Find(other));
        if (first == second) return true;

        var (members, others) = (ArticlesOf(first), ArticlesOf(second));
        if (!evenInOneArticle && members.Overlaps(others)) return false;

        sets.Join(first, second);
        var (root, gone) = (Math.Min(first, second), Math.Max(first, second));
        var (larger, smaller) = members.Count >= others.Count ? (members, others) : (others, members);
        larger.UnionWith(smaller);
        articlesOf.Remove(gone);
        articlesOf[root] = larger;
        reasons[gone] = why;
        return true;
    }

    /// <summary>Two that may be one, and stay two.</summary>
    public void Doubt(int one, int other) => doubts.Add((one, other));

    /// <summary>The groups each group may be one with, by group.</summary>
    public Dictionary<int, SortedSet<int>> Doubts()
    {
        var links = new Dictionary<int, SortedSet<int>>();
        foreach (var (one, other) in doubts)
        {
            var (first, second) = (Find(one), Find(other));
            if (first == second || LinksOf(first).Count >= MostLinks || LinksOf(second).Count >= MostLinks) continue;

            LinksOf(first).Add(second);
            LinksOf(second).Add(first);
        }

        return links;

        SortedSet<int> LinksOf(int group)
        {
            if (!links.TryGetValue(group, out var linked)) links[group] = linked = [];
            return linked;
        }
    }

    private HashSet<string> ArticlesOf(int root)
    {
        if (!articlesOf.TryGetValue(root, out var members)) articlesOf[root] = members = new HashSet<string>(StringComparer.Ordinal) { articles[root] };
        return members;
    }
}
