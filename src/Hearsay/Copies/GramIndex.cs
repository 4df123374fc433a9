using System.Runtime.InteropServices;

namespace Hearsay.Copies;

/// <summary>Which texts share which three words in a row.</summary>
/// <remarks>
/// Five words in a row are rarer, but any five shared are three times three shared, while rewording that changes every fourth word
/// leaves hardly any five. A gram that many texts have says little and would set each of them against each: there each text meets only
/// the few before it. Copies of one text share many such grams, so they still meet often enough to become one group.
/// </remarks>
internal sealed class GramIndex
{
    // Grams in more texts than this don't set all of them against each other.
    private const int MostTextsPaired = 24;
    private const int NeighboursPaired = 2;

    // A pair must share this many grams, and this share of the shorter text's, to be looked at more closely.
    private const int LeastShared = 4;
    private const int LeastSharePerMille = 20;

    private readonly IReadOnlyList<CopyText> texts;
    private readonly List<ulong> grams = [];
    private readonly List<int> owners = [];
    private readonly List<int> starts = [0];
    private readonly List<(int Gram, int Place)>[] gramsOf;

    /// <summary>Indexes the grams that at least two texts have.</summary>
    public GramIndex(IReadOnlyList<CopyText> texts)
    {
        this.texts = texts;
        gramsOf = [.. texts.Select(_ => new List<(int, int)>())];
        var (occurrences, textOf) = Occurrences();
        for (var start = 0; start < occurrences.Length;)
        {
            var end = start + 1;
            while (end < occurrences.Length && occurrences[end] == occurrences[start]) end++;
            if (end - start > 1) Add(occurrences[start], textOf.AsSpan(start, end - start));
            start = end;
        }
    }

    /// <summary>The pairs of texts that share enough to be set beside each other, the earlier text first.</summary>
    public List<(int A, int B)> FindCandidates()
    {
        var candidates = new List<(int A, int B)>();
        var shared = new int[texts.Count];
        var met = new List<int>();
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var (gram, place) in gramsOf[text])
            {
                var isCommon = starts[gram + 1] - starts[gram] > MostTextsPaired;
                var first = isCommon ? Math.Max(starts[gram], place - NeighboursPaired) : starts[gram];
                for (var i = first; i < place; i++)
                {
                    if (shared[owners[i]]++ == 0) met.Add(owners[i]);
                }
            }

            foreach (var other in met)
            {
                var shorter = Math.Min(texts[text].Grams.Length, texts[other].Grams.Length);
                if (shared[other] >= Math.Min(shorter, Math.Max(LeastShared, shorter * LeastSharePerMille / 1000))) candidates.Add((other, text));
                shared[other] = 0;
            }

            met.Clear();
        }

        candidates.Sort();
        return candidates;
    }

    /// <summary>The grams that stand in at least <paramref name="least"/> clusters of texts: what many print says nothing of who copied whom.</summary>
    /// <param name="clusterOf">Which cluster each text belongs to; copies of one text are one cluster.</param>
    /// <param name="least">How many clusters make a gram common.</param>
    public HashSet<ulong> FindCommonGrams(int[] clusterOf, int least)
    {
        var common = new HashSet<ulong>();
        var clusters = new HashSet<int>();
        for (var gram = 0; gram < grams.Count; gram++)
        {
            if (starts[gram + 1] - starts[gram] < least) continue;

            clusters.Clear();
            for (var i = starts[gram]; i < starts[gram + 1] && clusters.Count < least; i++) clusters.Add(clusterOf[owners[i]]);
            if (clusters.Count >= least) common.Add(grams[gram]);
        }

        return common;
    }

    private void Add(ulong gram, Span<int> ownersOfGram)
    {
        ownersOfGram.Sort();
        var before = -1;
        var first = owners.Count;
        foreach (var owner in ownersOfGram)
        {
            if (owner == before) continue;

            owners.Add(owner);
            before = owner;
        }

        if (owners.Count - first == 1)
        {
            CollectionsMarshal.SetCount(owners, first);
            return;
        }

        for (var i = first; i < owners.Count; i++) gramsOf[owners[i]].Add((grams.Count, i));
        grams.Add(gram);
        starts.Add(owners.Count);
    }

    private (ulong[] Grams, int[] TextOf) Occurrences()
    {
        var count = texts.Sum(text => text.Grams.Length);
        var (occurrences, textOf) = (new ulong[count], new int[count]);
        var next = 0;
        for (var text = 0; text < texts.Count; text++)
        {
            texts[text].Grams.CopyTo(occurrences, next);
            Array.Fill(textOf, text, next, texts[text].Grams.Length);
            next += texts[text].Grams.Length;
        }

        Array.Sort(occurrences, textOf);
        return (occurrences, textOf);
    }
}
