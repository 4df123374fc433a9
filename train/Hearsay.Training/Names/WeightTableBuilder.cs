using Hearsay.Annotations.Mentions.Tagging;

namespace Hearsay.Training.Names;

/// <summary>Keeps the weights that matter most, as bytes.</summary>
internal static class WeightTableBuilder
{
    private const float Widest = 2.5f;

    public static WeightTable Of(ConditionalField field, int bits)
    {
        var (checks, weights) = (new ushort[1 << bits], new sbyte[(1 << bits) * NameLabels.Inner]);
        var byWorth = field.Features.Select(feature => (feature.Feature, feature.Weights, Worth: WorthOf(feature.Weights.Span, feature.Met)))
            .Where(feature => feature.Worth > 0).OrderByDescending(feature => feature.Worth).ThenBy(feature => feature.Feature).ToList();
        var scale = Math.Min(Widest, byWorth.Max(feature => LargestOf(feature.Weights.Span))) / sbyte.MaxValue;
        foreach (var (feature, of, _) in byWorth)
        {
            // A feature whose two places are taken by worthier ones is left out.
            var row = WeightTable.RowsOf(feature, bits) is var (one, other) && checks[one] == 0 ? one : checks[other] == 0 ? other : -1;
            if (row < 0) continue;

            checks[row] = WeightTable.CheckOf(feature);
            for (var k = 0; k < NameLabels.Inner; k++) weights[(row * NameLabels.Inner) + k] = (sbyte)Math.Clamp(MathF.Round(of.Span[k] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        }

        return new WeightTable(checks, weights, scale);
    }

    private static float WorthOf(ReadOnlySpan<float> weights, int met) => LargestOf(weights) is > 0.02f and var largest ? largest * MathF.Sqrt(met) : 0;

    private static float LargestOf(ReadOnlySpan<float> weights)
    {
        var largest = 0f;
        foreach (var weight in weights) largest = Math.Max(largest, Math.Abs(weight));
        return largest;
    }
}
