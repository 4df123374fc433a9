using Hearsay.Annotations.Quantities;

namespace Hearsay.Claims;

/// <summary>Brings thousands of a small measure to the greater one that others use: <c>40,000 litres</c> are <c>40 cubic metres</c>.</summary>
internal static class MetricScale
{
    private const decimal Step = 1000;

    private static readonly (string Small, string Great)[] Scales = [("l", "m³"), ("kg", "t")];

    /// <summary>Rewrites the amounts in place. Lengths stay: a road and a wall are told in kilometres and metres of their own.</summary>
    public static void Unify(List<FigureObservation> observations)
    {
        foreach (var (small, great) in Scales)
        {
            if (!observations.Exists(one => one.Quantity.Unit == great)) continue;

            for (var index = 0; index < observations.Count; index++)
            {
                if (observations[index].Quantity is { } quantity && quantity.Unit == small && (quantity.Low ?? quantity.High) >= Step)
                {
                    observations[index] = observations[index] with { Quantity = InGreater(quantity, great) };
                }
            }
        }
    }

    private static Quantity InGreater(Quantity quantity, string great) =>
        quantity with { Low = quantity.Low / Step, High = quantity.High / Step, Unit = great, Decimals = quantity.Decimals + 3 };
}
