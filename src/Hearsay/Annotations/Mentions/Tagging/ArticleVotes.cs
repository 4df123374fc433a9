namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>What the other places of a word in the article say of it: one name has one kind in an article.</summary>
internal sealed class ArticleVotes
{
    /// <summary>No word has more features.</summary>
    public const int MostFeatures = 8;

    private const int Count = NameLabels.Count;
    private const uint Pair = 9;

    private readonly Dictionary<uint, float[]> votes = [];
    private readonly Dictionary<uint, int> small = [];
    private readonly TaggedText text;
    private readonly float[] marginals;

    /// <summary>Adds up what was found at first sight.</summary>
    /// <param name="text">The article.</param>
    /// <param name="marginals">For each word, how likely each label is; zeros for words outside of runs.</param>
    public ArticleVotes(TaggedText text, float[] marginals)
    {
        (this.text, this.marginals) = (text, marginals);
        foreach (var (first, end) in text.Runs)
        {
            // Words in capitals throughout say little of the others, but may learn from them.
            var weight = text.Text.ShoutedSentences[text.Text.SentenceOf[first]] ? 0.3f : 1f;
            for (var i = first; i < end; i++)
            {
                if (!text.Words[i].IsOpen) continue;

                Add(text.Words[i].Lower, i, weight);
                if (i + 1 < end) AddPair(i, weight);
            }
        }

        foreach (var word in text.Words)
        {
            if (word.IsWord && !word.HasCapital) small[word.Lower] = small.GetValueOrDefault(word.Lower) + 1;
        }
    }

    /// <summary>Writes the features of a word at the second look.</summary>
    public int Features(int token, int first, int end, Span<uint> features)
    {
        var word = text.Words[token];
        if (!word.IsOpen) return 0;

        var n = 0;
        var own = marginals.AsSpan(token * Count, Count);
        var weight = text.Text.ShoutedSentences[text.Text.SentenceOf[token]] ? 0.3f : 1f;
        var (type, strength, label) = Others(word.Lower, own, weight);
        var (ownType, ownStrength, _) = Top(own);
        var ownPart = Hashes.Of((uint)ownType, (uint)ownStrength);
        if (strength > 0)
        {
            var part = Hashes.Of((uint)type, (uint)strength);
            features[n++] = Hashes.Of(part, 200);
            features[n++] = Hashes.Of(Hashes.Of(part, ownPart), 201);
        }

        var seenSmall = word.HasCapital ? Math.Min(2, small.GetValueOrDefault(word.Lower)) : 0;
        if (seenSmall > 0) features[n++] = Hashes.Of(Hashes.Of((uint)seenSmall, text.Text.Opens(token) ? 1u : 0), 203);
        if (token + 1 < end) n = PairFeature(token, token, 204, features, n);
        if (token > first) n = PairFeature(token - 1, token, 205, features, n);
        return n;
    }

    private int PairFeature(int pair, int token, uint template, Span<uint> features, int n)
    {
        var key = PairKey(pair, token - pair);
        if (!votes.ContainsKey(key)) return n;

        var (_, strength, label) = Others(key, marginals.AsSpan(token * Count, Count), text.Text.ShoutedSentences[text.Text.SentenceOf[token]] ? 0.3f : 1f);
        if (strength > 0) features[n++] = Hashes.Of(Hashes.Of((uint)label, (uint)strength), template);

        return n;
    }

    private uint PairKey(int first, int place) => Hashes.Of(Hashes.Of(text.Words[first].Lower, text.Words[first + 1].Lower), Pair + (uint)place);

    private void AddPair(int first, float weight)
    {
        Add(PairKey(first, 0), first, weight);
        Add(PairKey(first, 1), first + 1, weight);
    }

    private void Add(uint key, int token, float weight)
    {
        if (!votes.TryGetValue(key, out var sums)) votes[key] = sums = new float[Count];
        for (var k = 0; k < Count; k++) sums[k] += weight * marginals[(token * Count) + k];
    }

    private (int Type, int Strength, int Label) Others(uint key, ReadOnlySpan<float> own, float weight)
    {
        Span<float> left = stackalloc float[Count];
        var sums = votes[key];
        for (var k = 0; k < Count; k++) left[k] = Math.Max(0, sums[k] - (weight * own[k]));

        return Top(left);
    }

    /// <summary>The type for which most is said (4 for none), how strongly, and its strongest label.</summary>
    private static (int Type, int Strength, int Label) Top(ReadOnlySpan<float> sums)
    {
        var total = 0f;
        foreach (var sum in sums) total += sum;
        if (total < 0.2f) return (0, 0, 0);

        var (best, type, label) = (sums[0], 4, 0);
        for (var t = 0; t < 4; t++)
        {
            var at = 1 + (4 * t);
            var mass = sums[at] + sums[at + 1] + sums[at + 2] + sums[at + 3];
            if (mass <= best) continue;

            (best, type, label) = (mass, t, at);
            for (var k = at + 1; k < at + 4; k++)
            {
                if (sums[k] > sums[label]) label = k;
            }
        }

        var share = best / total;
        var strength = 1 + (share > 0.9f ? 2 : share > 0.65f ? 1 : 0) + (total > 2.5f ? 6 : total > 0.9f ? 3 : 0);
        return (type, strength, label);
    }
}
