using Hearsay.Annotations.Mentions;
using Hearsay.Claims;

namespace Hearsay;

/// <summary>What of a story's ledger its readers choose stories by: how its claims stand, and who and what places it names.</summary>
/// <param name="Standings">Every standing that one of its claims has, in order.</param>
/// <param name="Actors">Its actors, in the ledger's order.</param>
public sealed record StoryFacts(IReadOnlyList<Standing> Standings, IReadOnlyList<StoryFacts.Actor> Actors)
{
    /// <summary>The facts of a ledger.</summary>
    public static StoryFacts Of(StoryLedger ledger) => new(
        [.. ledger.Claims.Select(claim => claim.Standing).Distinct().Order()],
        [.. ledger.Actors.Select(actor => new Actor(actor.Name, actor.Type == MentionType.Location, [.. actor.Aliases]))]);

    /// <summary>An actor by its names.</summary>
    /// <param name="Name">The fullest of them.</param>
    /// <param name="IsPlace">Whether it is a place.</param>
    /// <param name="Aliases">The others.</param>
    public sealed record Actor(string Name, bool IsPlace, IReadOnlyList<string> Aliases);
}
