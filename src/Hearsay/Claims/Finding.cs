namespace Hearsay.Claims;

/// <summary>A statement that a search found for another one.</summary>
/// <param name="Statement">Its index.</param>
/// <param name="Kind">How it stands to the other one.</param>
/// <param name="Why">By what this is known.</param>
internal readonly record struct Finding(int Statement, RelationKind Kind, string Why);
