namespace Hearsay.Claims;

/// <summary>How one claim stands to another.</summary>
/// <param name="To">Id of the other claim.</param>
/// <param name="Kind">The relation.</param>
/// <param name="Why">The reason, in a few words and figures: <c>18 v 15 %, rounding excluded</c>.</param>
public sealed record ClaimRelation(string To, RelationKind Kind, string Why);
