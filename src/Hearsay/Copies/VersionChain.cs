namespace Hearsay.Copies;

/// <summary>One article as its outlet changed it over time.</summary>
/// <param name="Key">What the versions share: the address, or outlet and title.</param>
/// <param name="Articles">Their ids, oldest first; at least two.</param>
public sealed record VersionChain(string Key, IReadOnlyList<string> Articles);
