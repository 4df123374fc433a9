using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells which amounts are part of others that their article gives.</summary>
internal static class PartialFigures
{
    /// <summary>Takes back that an addition is part of another amount where the two befell people otherwise.</summary>
    /// <remarks>"Nine people died, another 43 are missing": besides the dead, but all of the missing.</remarks>
    public static void KeepWholes(List<FigureObservation> observations)
    {
        for (var index = 1; index < observations.Count; index++)
        {
            var one = observations[index];
            if (!one.IsPart || !MeasureNature.BefallsPeople(one.Kind) || !IsAdded(one)) continue;

            var before = BeforeInArticle(observations, index).Where(other => MeasureNature.BefallsPeople(other.Kind)).ToList();
            if (before.Count > 0 && !before.Exists(other => other.Kind == one.Kind)) observations[index] = one with { IsPart = false };
        }
    }

    private static IEnumerable<FigureObservation> BeforeInArticle(List<FigureObservation> observations, int index)
    {
        for (var before = index - 1; before >= 0 && observations[before].IsOfArticleOf(observations[index]); before--) yield return observations[before];
    }

    private static bool IsAdded(FigureObservation one) =>
        one.Statement.Article.TokensIn(one.Quantity.Span).First is > 0 and var first && one.Statement.Article.Tokens[first - 1].Form.ToLowerInvariant() is "another" or "further" or "additional";

    /// <summary>Marks the smaller of two tolls of one kind in one sentence, unless one became the other or is set against it.</summary>
    /// <remarks>"Eight bodies were found, which brings the dead to 17": the eight are part of the larger.</remarks>
    public static void Mark(List<FigureObservation> observations)
    {
        foreach (var told in observations.Select((one, index) => (one, index)).Where(pair => MeasureNature.IsGrowing(pair.one.Kind) && MeasureNature.CountsPeople(pair.one.Kind)).GroupBy(pair => (pair.one.Sentence, pair.one.Kind, pair.one.Scope)).ToList())
        {
            var largest = told.MaxBy(pair => pair.one.Quantity.Low ?? pair.one.Quantity.High).one;
            foreach (var (one, index) in told.Where(pair => pair.one != largest && pair.one.Quantity.Low < largest.Quantity.Low && !FigureChange.IsBetween(pair.one, largest) && !FigureChange.IsCorrection(pair.one, largest))) observations[index] = one with { IsPart = true };
        }
    }
}
