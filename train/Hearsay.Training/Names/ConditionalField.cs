using Hearsay.Annotations.Mentions.Tagging;

namespace Hearsay.Training.Names;

/// <summary>One run of words to learn from.</summary>
/// <param name="Features">The features of each word.</param>
/// <param name="Identity">How many of each word's features tell which word it is; they come first.</param>
/// <param name="Listed">How many of each word's features do so, or tell what lists hold of it.</param>
/// <param name="Allowed">The labels that are right at each word.</param>
/// <param name="Weight">What the run counts.</param>
internal sealed record TrainingRun(uint[][] Features, int[] Identity, int[] Listed, uint[] Allowed, float Weight)
{
    /// <summary>Scores from elsewhere that are added to the field's own; <see langword="null"/> for none.</summary>
    public float[]? Base { get; init; }
}

/// <summary>A linear-chain conditional random field over hashed features, learned with AdaGrad. Outside has no weights of its own.</summary>
internal sealed class ConditionalField
{
    private const int Count = NameLabels.Count;
    private const int Inner = NameLabels.Inner;

    private readonly int mask;
    private readonly float[] sums;
    private readonly float[] moveSums = new float[Count * Count];
    private uint chance = 2463534242;

    public ConditionalField(int bits)
    {
        mask = (1 << bits) - 1;
        Weights = new float[(mask + 1) * Inner];
        sums = new float[(mask + 1) * Inner];
    }

    public float[] Weights { get; }

    public float[] Moves { get; } = new float[Count * Count];

    public float Rate { get; set; } = 0.15f;

    public float Decay { get; set; } = 1e-5f;

    public float Dropout { get; set; } = 0.2f;

    public float IdentityDropout { get; set; } = 0.2f;

    /// <summary>Goes over the runs once, in a shuffled order that is the same in every training.</summary>
    public double Pass(IReadOnlyList<TrainingRun> runs, int number)
    {
        var order = Enumerable.Range(0, runs.Count).ToArray();
        new Random(number + 17).Shuffle(order);
        var loss = 0.0;
        foreach (var index in order) loss += Learn(runs[index]);
        return loss;
    }

    public void Emissions(uint[][] features, Span<float> scores)
    {
        scores.Clear();
        for (var t = 0; t < features.Length; t++)
        {
            var row = scores.Slice(t * Count, Count);
            foreach (var feature in features[t])
            {
                var at = (int)(feature & (uint)mask) * Inner;
                for (var k = 0; k < Inner; k++) row[k + 1] += Weights[at + k];
            }
        }
    }

    private double Learn(TrainingRun run)
    {
        var n = run.Features.Length;
        var features = run.Features;
        if (Dropout + IdentityDropout > 0)
        {
            features = new uint[n][];
            for (var t = 0; t < n; t++)
            {
                var drawn = NextChance();
                features[t] = drawn < Dropout ? run.Features[t][run.Listed[t]..] : drawn < Dropout + IdentityDropout ? run.Features[t][run.Identity[t]..] : run.Features[t];
            }
        }

        var scores = new float[n * Count];
        Emissions(features, scores);
        for (var i = 0; run.Base is not null && i < scores.Length; i++) scores[i] += run.Base[i];
        var all = new uint[n];
        Array.Fill(all, NameLabels.All);
        var (logAll, marginals, moves) = Chain.Marginals(scores, Moves, all, n, withMoves: true);
        var (logAllowed, wanted, wantedMoves) = Chain.Marginals(scores, Moves, run.Allowed, n, withMoves: true);
        if (double.IsNegativeInfinity(logAllowed)) return 0;

        for (var t = 0; t < n; t++)
        {
            Span<float> gradient = stackalloc float[Inner];
            var any = false;
            for (var k = 0; k < Inner; k++)
            {
                gradient[k] = run.Weight * (float)(wanted[(t * Count) + k + 1] - marginals[(t * Count) + k + 1]);
                any |= Math.Abs(gradient[k]) > 1e-4f;
            }

            if (!any) continue;

            foreach (var feature in features[t])
            {
                var at = (int)(feature & (uint)mask) * Inner;
                for (var k = 0; k < Inner; k++)
                {
                    var g = gradient[k] - (Decay * Weights[at + k]);
                    sums[at + k] += g * g;
                    Weights[at + k] += Rate * g / (MathF.Sqrt(sums[at + k]) + 0.1f);
                }
            }
        }

        for (var m = 0; m < Moves.Length; m++)
        {
            var g = run.Weight * (float)(wantedMoves[m] - moves[m]);
            if (g == 0) continue;

            moveSums[m] += g * g;
            Moves[m] += Rate * g / (MathF.Sqrt(moveSums[m]) + 0.1f);
        }

        return run.Weight * (logAll - logAllowed);
    }

    private float NextChance()
    {
        chance ^= chance << 13;
        chance ^= chance >> 17;
        chance ^= chance << 5;
        return (chance >> 8) / (float)(1 << 24);
    }
}
