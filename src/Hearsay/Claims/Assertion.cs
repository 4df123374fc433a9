using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Times;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>One statement in one article, attributed or in the outlet's own voice.</summary>
/// <param name="Id">Made from article and span.</param>
/// <param name="Citation">The words themselves.</param>
/// <param name="Speaker">Id of the story's actor who says it, where the article tells.</param>
/// <param name="Voice">Whether the outlet says it or passes it on.</param>
/// <param name="Via">Outlets and agencies it was passed on by, as the article names them.</param>
/// <param name="Attribution">Id of the attribution it comes from, in its article.</param>
/// <param name="Force">What is done by saying it; the outlet asserts.</param>
/// <param name="Polarity">Whether it is affirmed or negated.</param>
/// <param name="Said">The day it was said, where the article tells; else the day of publication.</param>
/// <param name="About">The days it speaks of, where it names them.</param>
/// <param name="Quantities">Amounts inside it.</param>
/// <param name="Origin">Id of the <see cref="Claims.Origin"/> the knowledge comes from, or <see langword="null"/> where the text does not say.</param>
public sealed record Assertion(
    string Id,
    Citation Citation,
    string? Speaker,
    Voice Voice,
    IReadOnlyList<string> Via,
    string? Attribution,
    Force Force,
    Polarity Polarity,
    LocalDate? Said,
    DayRange? About,
    IReadOnlyList<Quantity> Quantities,
    string? Origin);
