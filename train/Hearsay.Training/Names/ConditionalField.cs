using Hearsay.Annotations.Mentions.Tagging;

namespace Hearsay.Training.Names;

/// <summary>A linear-chain conditional random field over hashed features (Lafferty, McCallum and Pereira 2001), learned with AdaGrad.</summary>
/// <remarks>Features that were met once only are left out. Outside has no weights of its own. Where several labels are right at a word, all sequences of right labels count together.</remarks>
internal sealed class ConditionalField
{
    private const int Count = NameLabels.Count;
    private const int Inner = NameLabels.Inner;
    private const float Least = 1e-4f;
    private const float Start = 0.1f;

    private readonly FieldSettings settings;
    private readonly Dictionary<uint, int> rows = [];
    private readonly List<int> met = [];
    private float[] weights = [];
    private float[] sums = [];
    private readonly float[] moveSums = new float[Count * Count];
    private uint chance = 2463534242;

    public ConditionalField(FieldSettings settings, float[]? moves = null)
    {
        this.settings = settings;
        Moves = moves is null ? new float[Count * Count] : [.. moves];
    }

    public float[] Moves { get; }

    /// <summary>The features, with how often each was met and its weights.</summary>
    public IEnumerable<(uint Feature, int Met, ReadOnlyMemory<float> Weights)> Features =>
        rows.OrderBy(row => row.Value).Select(row => (row.Key, met[row.Value], new ReadOnlyMemory<float>(weights, row.Value * Inner, Inner)));

    /// <summary>Learns from the runs, in an order that is the same in every training.</summary>
    public ConditionalField Learn(IReadOnlyList<TrainingRun> runs)
    {
        AddRows(runs);
        var placed = runs.Select(Placed).ToArray();
        for (var pass = 0; pass < settings.Passes; pass++)
        {
            var order = Enumerable.Range(0, runs.Count).ToArray();
            new Random(pass + 17).Shuffle(order);
            foreach (var index in order) Learn(runs[index], placed[index]);
        }

        return this;
    }

    /// <summary>The scores of all labels at the words of a run.</summary>
    public float[] Scores(IReadOnlyList<uint[]> features, float[]? scoresBefore) =>
        Scores([.. features.Select(word => word.Where(rows.ContainsKey).Select(feature => rows[feature]).ToArray())], scoresBefore);

    private void AddRows(IReadOnlyList<TrainingRun> runs)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in runs.SelectMany(run => run.Features).SelectMany(word => word)) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        foreach (var (feature, count) in counts.Where(count => count.Value >= settings.FewestOfFeature).OrderBy(count => count.Key))
        {
            rows.Add(feature, rows.Count);
            met.Add(count);
        }

        weights = new float[rows.Count * Inner];
        sums = new float[weights.Length];
    }

    /// <summary>The rows of each word's features, and how many of them are of the features that come first.</summary>
    private (int[] Rows, int Identity, int Listed)[] Placed(TrainingRun run) =>
    [
        .. run.Features.Select((features, t) =>
        {
            var kept = features.Select((feature, i) => (Row: rows.GetValueOrDefault(feature, -1), Place: i)).Where(x => x.Row >= 0).ToList();
            return (kept.Select(x => x.Row).ToArray(), kept.Count(x => x.Place < run.Identity[t]), kept.Count(x => x.Place < run.Listed[t]));
        }),
    ];

    private float[] Scores(int[][] features, float[]? scoresBefore)
    {
        var scores = scoresBefore is null ? new float[features.Length * Count] : [.. scoresBefore];
        for (var t = 0; t < features.Length; t++)
        {
            var row = scores.AsSpan((t * Count) + 1, Inner);
            foreach (var feature in features[t])
            {
                var of = weights.AsSpan(feature * Inner, Inner);
                for (var k = 0; k < Inner; k++) row[k] += of[k];
            }
        }

        return scores;
    }

    private void Learn(TrainingRun run, (int[] Rows, int Identity, int Listed)[] placed)
    {
        var features = placed.Select(word => Kept(word.Rows, word.Identity, word.Listed)).ToArray();
        var scores = Scores(features, run.Scores);
        var chain = new LabelChain(Moves);
        var (is_, should) = (new float[scores.Length], new float[scores.Length]);
        var (isPairs, shouldPairs) = (new double[Moves.Length], new double[Moves.Length]);
        chain.Marginals(scores, [], is_, isPairs);
        if (double.IsNegativeInfinity(chain.Marginals(scores, run.Allowed, should, shouldPairs))) return;

        Span<float> gradient = stackalloc float[Inner];
        for (var t = 0; t < features.Length; t++)
        {
            var largest = 0f;
            for (var k = 0; k < Inner; k++)
            {
                gradient[k] = run.Weight * (should[(t * Count) + k + 1] - is_[(t * Count) + k + 1]);
                largest = Math.Max(largest, Math.Abs(gradient[k]));
            }

            if (largest < Least) continue;

            foreach (var feature in features[t])
            {
                var at = feature * Inner;
                for (var k = 0; k < Inner; k++)
                {
                    var g = gradient[k] - (settings.Decay * weights[at + k]);
                    sums[at + k] += g * g;
                    weights[at + k] += settings.Rate * g / (MathF.Sqrt(sums[at + k]) + Start);
                }
            }
        }

        for (var m = 0; m < Moves.Length; m++)
        {
            var g = run.Weight * (float)(shouldPairs[m] - isPairs[m]);
            moveSums[m] += g * g;
            Moves[m] += settings.Rate * g / (MathF.Sqrt(moveSums[m]) + Start);
        }
    }

    /// <summary>Keeps back which word it is now and then, so that names which no list and no text knew are learned as well.</summary>
    private int[] Kept(int[] features, int identity, int listed)
    {
        if (listed == 0) return features;

        var drawn = NextChance();
        return drawn < settings.WithoutLists ? features[listed..] : drawn < settings.WithoutLists + settings.WithoutIdentity ? features[identity..] : features;
    }

    private float NextChance()
    {
        chance ^= chance << 13;
        chance ^= chance >> 17;
        chance ^= chance << 5;
        return (chance >> 8) / (float)(1 << 24);
    }
}
