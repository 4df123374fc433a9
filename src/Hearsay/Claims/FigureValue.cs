using Hearsay.Annotations.Quantities;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>One value of a figure, with everybody who gives it.</summary>
/// <param name="Low">The least it names.</param>
/// <param name="High">The most it names.</param>
/// <param name="Bound">How its words limit it.</param>
/// <param name="Assertions">Ids of the assertions that give it.</param>
/// <param name="Citations">Where the amounts themselves are written.</param>
/// <param name="Articles">Ids of the articles that give it.</param>
/// <param name="AsOf">The day for which it is given: stated, or the day it was said.</param>
public sealed record FigureValue(
    decimal? Low,
    decimal? High,
    QuantityBound Bound,
    IReadOnlyList<string> Assertions,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<string> Articles,
    LocalDate? AsOf)
{
    /// <summary>Ids of the analysts' decisions about its amounts; where one corrects them, the numbers are the analyst's.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> Decisions { get; init; } = [];
}
