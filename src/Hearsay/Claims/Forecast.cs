using Hearsay.Annotations.Times;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Something foretold, announced or planned, and how it turned out.</summary>
/// <param name="Assertion">Id of the assertion that foretells.</param>
/// <param name="Speaker">Id of the story's actor who foretells, where the article tells.</param>
/// <param name="Made">The day it was said.</param>
/// <param name="Due">The days it is due, where named.</param>
/// <param name="Verdict">How it turned out, as of the newest article.</param>
/// <param name="Outcome">Ids of the assertions that tell so.</param>
public sealed record Forecast(
    string Assertion, string? Speaker, LocalDate? Made, DayRange? Due, ForecastVerdict Verdict, IReadOnlyList<string> Outcome);
