using NodaTime;

namespace Hearsay.Claims;

/// <summary>What an actor holds of something.</summary>
/// <param name="Actor">Id of the story's actor.</param>
/// <param name="Target">What it is about, in the articles' own words: its names, at most three, parted by commas.</param>
/// <param name="Stance">For, against, or neither.</param>
/// <param name="Since">The first day it was said.</param>
/// <param name="Assertions">Ids of the assertions that say so.</param>
public sealed record Position(string Actor, string Target, Stance Stance, LocalDate? Since, IReadOnlyList<string> Assertions);
