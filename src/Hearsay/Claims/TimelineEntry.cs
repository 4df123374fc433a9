using Hearsay.Annotations.Times;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>One event of the story, over all articles that tell of it.</summary>
/// <param name="Days">When it happened or is due.</param>
/// <param name="Text">The words of one assertion.</param>
/// <param name="Citation">Where they are written.</param>
/// <param name="IsForecast">Whether it was still to come when it was said.</param>
/// <param name="Said">The first day it was told.</param>
/// <param name="Assertions">Ids of the assertions that tell of it.</param>
public sealed record TimelineEntry(
    DayRange Days, string Text, Citation Citation, bool IsForecast, LocalDate? Said, IReadOnlyList<string> Assertions);
