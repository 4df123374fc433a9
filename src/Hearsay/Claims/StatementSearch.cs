namespace Hearsay.Claims;

/// <summary>A search among all statements for those that stand to one in some way.</summary>
/// <param name="Name">Tells it from others.</param>
/// <param name="LooksAt">The least likeness at which a statement counts for what is found.</param>
/// <param name="IsForWhole">Whether only statements count that have every feature of the one.</param>
internal sealed record StatementSearch(string Name, double LooksAt, bool IsForWhole = false);
