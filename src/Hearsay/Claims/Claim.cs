using NodaTime;

namespace Hearsay.Claims;

/// <summary>Assertions, across articles, that say the same thing.</summary>
/// <param name="Id">Made from its assertions.</param>
/// <param name="Text">The clearest of its assertions, word for word.</param>
/// <param name="Citation">Where <paramref name="Text"/> is written.</param>
/// <param name="Standing">How well it stands.</param>
/// <param name="Origins">Ids of the distinct origins known.</param>
/// <param name="UnknownOrigins">How many articles carry it without saying where they have it from, copies counted once.</param>
/// <param name="Carriers">How many articles pass it on, copies counted once.</param>
/// <param name="First">The first day it was said.</param>
/// <param name="Last">The last day it was said.</param>
/// <param name="Assertions">Its assertions, in order of publication and place.</param>
/// <param name="Relations">How it stands to other claims.</param>
public sealed record Claim(
    string Id,
    string Text,
    Citation Citation,
    Standing Standing,
    IReadOnlyList<string> Origins,
    int UnknownOrigins,
    int Carriers,
    LocalDate? First,
    LocalDate? Last,
    IReadOnlyList<Assertion> Assertions,
    IReadOnlyList<ClaimRelation> Relations)
{
    /// <summary>The standing that the machine found, where an analyst gave another.</summary>
    /// <value>Defaults to <see langword="null"/>: <see cref="Standing"/> is the machine's.</value>
    public Standing? FoundStanding { get; init; }

    /// <summary>What it comes to in an analyst's words; never shown without saying that they are the analyst's.</summary>
    /// <value>Defaults to <see langword="null"/>.</value>
    public string? CorrectedText { get; init; }

    /// <summary>Ids of the analysts' decisions about it, in the order in which they were taken.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> Decisions { get; init; } = [];
}
