namespace Hearsay.Copies;

/// <summary>One article as its outlet changed it over time: versions, which are nobody's copies.</summary>
/// <param name="Key">What the versions have in common: their address, or outlet and headline.</param>
/// <param name="Articles">Ids, the oldest first by publication or update, then by id; at least two.</param>
public sealed record VersionChain(string Key, IReadOnlyList<string> Articles);
