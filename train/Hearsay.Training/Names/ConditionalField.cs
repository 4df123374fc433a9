using Hearsay.Annotations.Mentions.Tagging;

namespace Hearsay.Training.Names;

/// <summary>A linear-chain conditional random field over hashed features (Lafferty, McCallum and Pereira 2001), learned with AdaGrad.</summary>
/// <remarks>Outside has no weights of its own. Where several labels are right at a word, all sequences of right labels count together.</remarks>
internal sealed class ConditionalField
{
    private const int Count = NameLabels.Count;
    private const int Inner = NameLabels.Inner;
    private const float Least = 1e-4f;
    private const float Start = 0.1f;

    private readonly FieldSettings settings;
    private readonly uint mask;
    private readonly float[] sums;
    private readonly float[] moveSums = new float[Count * Count];
    private uint chance = 2463534242;

    public ConditionalField(FieldSettings settings, float[]? moves = null)
    {
        this.settings = settings;
        mask = (1u << settings.Bits) - 1;
        Weights = new float[(mask + 1) * Inner];
        sums = new float[Weights.Length];
        Moves = moves is null ? new float[Count * Count] : [.. moves];
    }

    public float[] Weights { get; }

    public float[] Moves { get; }

    /// <summary>Learns from the runs, in an order that is the same in every training.</summary>
    public ConditionalField Learn(IReadOnlyList<TrainingRun> runs)
    {
        for (var pass = 0; pass < settings.Passes; pass++)
        {
            var order = Enumerable.Range(0, runs.Count).ToArray();
            new Random(pass + 17).Shuffle(order);
            foreach (var index in order) Learn(runs[index]);
        }

        return this;
    }

    /// <summary>The scores of all labels at the words of a run.</summary>
    public float[] Scores(IReadOnlyList<uint[]> features, float[]? scoresBefore)
    {
        var scores = scoresBefore is null ? new float[features.Count * Count] : [.. scoresBefore];
        for (var t = 0; t < features.Count; t++)
        {
            var row = scores.AsSpan((t * Count) + 1, Inner);
            foreach (var feature in features[t])
            {
                var weights = Weights.AsSpan((int)(feature & mask) * Inner, Inner);
                for (var k = 0; k < Inner; k++) row[k] += weights[k];
            }
        }

        return scores;
    }

    private void Learn(TrainingRun run)
    {
        var features = run.Features.Select((all, t) => Kept(all, run.Identity[t], run.Listed[t])).ToArray();
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
                var at = (int)(feature & mask) * Inner;
                for (var k = 0; k < Inner; k++)
                {
                    var g = gradient[k] - (settings.Decay * Weights[at + k]);
                    sums[at + k] += g * g;
                    Weights[at + k] += settings.Rate * g / (MathF.Sqrt(sums[at + k]) + Start);
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
    private uint[] Kept(uint[] features, int identity, int listed)
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
