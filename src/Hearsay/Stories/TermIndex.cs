using System.Runtime.InteropServices;
using System.Runtime.CompilerServices;

namespace Hearsay.Stories;

/// <summary>Finds texts by the terms they make most of, never by asking all. Under each term those that came last are kept.</summary>
internal sealed class TermIndex
{
    // What a text is about is in its strongest terms.
    private const int MostTerms = 32;

    // How many texts are kept under a term, and how many of those met are read whole.
    private const int MostUnderTerm = 256;
    private const int MostRead = 64;

    private static readonly Comparer<(long Share, int Number)> LeastFirst = Comparer<(long Share, int Number)>.Default;

    private readonly Dictionary<int, RecentArticles> textsWith = [];
    private readonly List<long> shares = [];
    private readonly List<int> found = [];
    private readonly PriorityQueue<int, (long Share, int Number)> best = new(LeastFirst);

    /// <summary>Takes the next text in; texts are numbered from 0 in order of arrival.</summary>
    public void Add(StoryText text)
    {
        var number = shares.Count;
        shares.Add(0);
        foreach (var term in Strongest(text))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(textsWith, text.Terms[term], out _).Add(number, text.Weights[term], MostUnderTerm);
        }
    }

    /// <summary>The texts that share the most of a text's strongest terms, ascending. Good until it is asked again.</summary>
    public IReadOnlyList<int> Find(StoryText text)
    {
        found.Clear();
        if (textsWith.Count == 0) return found;

        var all = CollectionsMarshal.AsSpan(shares);
        foreach (var term in Strongest(text))
        {
            ref var recent = ref CollectionsMarshal.GetValueRefOrNullRef(textsWith, text.Terms[term]);
            if (Unsafe.IsNullRef(ref recent)) continue;

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
        return found;
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
