namespace Hearsay.Stories;

/// <summary>Puts articles together into stories, the most probable first, until no two parts are probably one.</summary>
/// <remarks>
/// Average linkage: two parts are as probably one story as two of their articles are on average, those that lie close in time counting
/// most. Only parts that share neighbours are ever set beside each other. The result depends on the articles alone, not on the order
/// in which they came.
/// </remarks>
/// <param name="articles">All articles with their neighbours.</param>
/// <param name="weights">What makes a chance, and which is enough.</param>
/// <param name="bundles">What goes together, and what does not, whatever words say.</param>
internal sealed class StoryMerger(NearestArticles articles, StoryWeights weights, Bundles bundles)
{
    // Of large parts no more articles than these are set against each other.
    private const int MostSampled = 24;

    private readonly PriorityQueue<Offer, Offer> offers = new(Comparer<Offer>.Create(Offer.InOrder));
    private readonly List<StoryPart> parts = [];

    private readonly record struct Offer(double Chance, int One, int Other, int Size)
    {
        // The most probable first; of equal ones the one between the parts that stand first.
        public static int InOrder(Offer one, Offer other) =>
            one.Chance != other.Chance ? other.Chance.CompareTo(one.Chance)
            : one.One != other.One ? one.One.CompareTo(other.One)
            : one.Other.CompareTo(other.Other);
    }

    /// <summary>The stories of some articles, each in order of its articles' numbers.</summary>
    /// <param name="units">The articles, by number; only these are looked at. What stands together stays together, unless an analyst parts it.</param>
    public List<List<int>> Merge(IReadOnlyList<IReadOnlyList<int>> units)
    {
        foreach (var unit in units)
        {
            foreach (var article in unit.Skip(1)) bundles.Tie(unit[0], article);
        }

        var partOf = new Dictionary<int, int>();
        foreach (var bundle in units.SelectMany(unit => unit).Order().GroupBy(bundles.KeyOf))
        {
            foreach (var article in bundle) partOf.Add(article, parts.Count);
            parts.Add(new StoryPart([.. bundle]));
        }

        foreach (var (article, part) in partOf.OrderBy(pair => pair.Key))
        {
            foreach (var (neighbour, _) in articles.Of(article).Nearest)
            {
                if (partOf.TryGetValue(neighbour, out var other)) Link(part, other);
            }
        }

        while (offers.TryDequeue(out var offer, out _))
        {
            var (one, other) = (parts[offer.One], parts[offer.Other]);
            if (one.IsTaken || other.IsTaken || one.Articles.Count + other.Articles.Count != offer.Size) continue;
            if (bundles.Tie(one.Articles[0], other.Articles[0])) Join(offer.One, offer.Other);
        }

        return [.. parts.Where(part => !part.IsTaken).Select(part => part.Articles)];
    }

    /// <summary>How probably two groups of articles are one story.</summary>
    public StoryLink Compare(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        var link = default(StoryLink);
        foreach (var first in Sample(one))
        {
            foreach (var second in Sample(other))
            {
                var weight = weights.OfDistance(articles[first].DaysTo(articles[second]));
                link += new StoryLink(articles.Chance(first, second) * weight, weight);
            }
        }

        // A sample stands for all.
        var share = (double)one.Count * other.Count / (Math.Min(one.Count, MostSampled) * (double)Math.Min(other.Count, MostSampled));
        return new StoryLink(link.Sum * share, link.Weight * share);
    }

    private void Link(int one, int other)
    {
        if (one == other || parts[one].Links.ContainsKey(other)) return;

        Link(one, other, Compare(parts[one].Articles, parts[other].Articles));
    }

    private void Link(int one, int other, StoryLink link)
    {
        (parts[one].Links[other], parts[other].Links[one]) = (link, link);
        if (link.Chance < weights.Joins) return;

        var offer = new Offer(link.Chance, Math.Min(one, other), Math.Max(one, other), parts[one].Articles.Count + parts[other].Articles.Count);
        offers.Enqueue(offer, offer);
    }

    private void Join(int to, int from)
    {
        var (stays, goes) = (parts[to], parts[from]);
        var around = stays.Links.Keys.Union(goes.Links.Keys).Where(part => part != to && part != from).ToList();
        foreach (var part in around)
        {
            // Who was met by one of the two only is now set beside the other as well.
            var link = LinkOf(to, part) + LinkOf(from, part);
            parts[part].Links.Remove(from);
            stays.Links[part] = link;
        }

        stays.Take(goes);
        stays.Links.Remove(from);
        foreach (var part in around) Link(to, part, stays.Links[part]);
    }

    private StoryLink LinkOf(int one, int other) =>
        parts[one].Links.TryGetValue(other, out var link) ? link : Compare(parts[one].Articles, parts[other].Articles);

    private static IEnumerable<int> Sample(IReadOnlyList<int> all) =>
        all.Count <= MostSampled ? all : Enumerable.Range(0, MostSampled).Select(i => all[(int)((long)i * all.Count / MostSampled)]);
}
