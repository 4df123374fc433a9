using System.Runtime.InteropServices;

namespace Hearsay.Stories;

/// <summary>The articles of a stream with, for each, those most like it: found by the terms they make most of, never by asking all.</summary>
/// <remarks>
/// Under each term the articles that came last are kept, so that the cost of an article does not grow with the archive: what a term
/// in everybody's mouth meant a year ago is no neighbour of today's news. What an article met when it came never changes, and is all
/// that must be kept to have the same neighbours again.
/// </remarks>
internal sealed class NearestArticles(StoryWeights weights)
{
    // What an article is about is in its strongest terms.
    private const int MostTerms = 32;

    // How many articles are kept under a term, and how many of those met are read whole.
    private const int MostUnderTerm = 256;
    private const int MostRead = 64;

    private static readonly Comparer<(long Share, int Article)> LeastFirst = Comparer<(long Share, int Article)>.Default;

    private readonly List<StoryText> texts = [];
    private readonly List<Neighbourhood> neighbourhoods = [];
    private readonly Dictionary<int, RecentArticles> articlesWith = [];
    private readonly List<long> shares = [];
    private readonly List<int> found = [];
    private readonly PriorityQueue<int, (long Share, int Article)> best = new(LeastFirst);

    /// <summary>How many articles there are; they are numbered from 0 in order of arrival.</summary>
    public int Count => texts.Count;

    /// <summary>An article by its number.</summary>
    public StoryText this[int article] => texts[article];

    /// <summary>Those most like an article.</summary>
    public Neighbourhood Of(int article) => neighbourhoods[article];

    /// <summary>How like each other two articles are by their words, silence between them taken into account.</summary>
    public double Likeness(int one, int other) => texts[one].LikenessTo(texts[other]) * weights.OfSilence(texts[one].DaysTo(texts[other]));

    /// <summary>How probable it is that two articles are on one event, from 0 to 1, as their neighbourhoods let it appear now.</summary>
    public double Chance(int one, int other) => Chance(one, other, Likeness(one, other));

    /// <summary>The same, of two whose likeness is known.</summary>
    public double Chance(int one, int other, double likeness) => weights.Chance(likeness, neighbourhoods[one], neighbourhoods[other]);

    /// <summary>Takes the next article in and makes it a neighbour of those it is like.</summary>
    /// <returns>The earlier articles that are like it enough to count.</returns>
    public List<(int Article, float Likeness)> Add(StoryText text)
    {
        var strongest = Strongest(text);
        Meet(text, strongest);

        var article = texts.Count;
        texts.Add(text);
        var met = new List<(int Article, float Likeness)>();
        foreach (var other in found)
        {
            var likeness = Likeness(article, other);
            if (likeness >= weights.LeastLikeness) met.Add((other, (float)likeness));
        }

        Place(article, strongest, CollectionsMarshal.AsSpan(met));
        return met;
    }

    /// <summary>Takes an article in again, with what it met when it first came.</summary>
    public void Restore(StoryText text, ReadOnlySpan<(int Article, float Likeness)> met)
    {
        texts.Add(text);
        Place(texts.Count - 1, Strongest(text), met);
    }

    private void Place(int article, int[] strongest, ReadOnlySpan<(int Article, float Likeness)> met)
    {
        var own = new Neighbourhood();
        neighbourhoods.Add(own);
        shares.Add(0);
        foreach (var (other, likeness) in met)
        {
            own.Offer(other, likeness);
            neighbourhoods[other].Offer(article, likeness);
        }

        var text = texts[article];
        foreach (var term in strongest)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(articlesWith, text.Terms[term], out _).Add(article, text.Weights[term], MostUnderTerm);
        }
    }

    /// <summary>Finds the articles that share the most of an article's strongest terms.</summary>
    private void Meet(StoryText text, int[] strongest)
    {
        found.Clear();
        var all = CollectionsMarshal.AsSpan(shares);
        foreach (var term in strongest)
        {
            ref var recent = ref CollectionsMarshal.GetValueRefOrNullRef(articlesWith, text.Terms[term]);
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref recent)) continue;

            long own = text.Weights[term];
            foreach (var (other, weight) in recent.All)
            {
                if (all[other] == 0) found.Add(other);
                all[other] += own * weight;
            }
        }

        if (found.Count > MostRead) KeepBest(all);
        else foreach (var other in found) all[other] = 0;

        found.Sort();
    }

    // Of two that share as much, the later one.
    private void KeepBest(Span<long> all)
    {
        foreach (var other in found)
        {
            var share = (all[other], other);
            all[other] = 0;
            if (best.Count < MostRead) best.Enqueue(other, share);
            else if (best.TryPeek(out _, out var least) && LeastFirst.Compare(share, least) > 0) best.DequeueEnqueue(other, share);
        }

        found.Clear();
        while (best.TryDequeue(out var other, out _)) found.Add(other);
    }

    private static int[] Strongest(StoryText text)
    {
        var places = Enumerable.Range(0, text.Terms.Length).ToArray();
        if (places.Length <= MostTerms) return places;

        // The heaviest first; a sort by two keys keeps those of one weight in order.
        var keys = Array.ConvertAll(places, place => ((ushort.MaxValue - text.Weights[place]) << 16) | place);
        Array.Sort(keys, places);
        return places[..MostTerms];
    }
}
