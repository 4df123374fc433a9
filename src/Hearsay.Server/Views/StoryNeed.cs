using Hearsay.Claims;

namespace Hearsay.Server.Views;

/// <summary>What a story's ledger must hold, beyond what the archive itself can tell. What is left out does not narrow.</summary>
/// <param name="Standing">A standing that one of its claims must have.</param>
/// <param name="Actor">A name, or some words of one, of an actor it must name; or an actor of another story, as <c>story id/actor
/// id</c>.</param>
/// <param name="Place">The same, of a place.</param>
internal sealed record StoryNeed(Standing? Standing, string? Actor, string? Place)
{
    /// <summary>Whether nothing narrows.</summary>
    public bool IsEmpty => Standing is null && Actor is null && Place is null;
}
