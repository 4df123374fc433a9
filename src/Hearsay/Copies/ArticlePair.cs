namespace Hearsay.Copies;

/// <summary>Two articles that share text.</summary>
/// <param name="A">The article whose id comes first in ordinal order.</param>
/// <param name="B">The other.</param>
/// <param name="InA">The share of A's words that stand, in order, in B: 0 to 1.</param>
/// <param name="InB">The share of B's words that stand, in order, in A: 0 to 1.</param>
/// <param name="Passages">The shared words, in order of A.</param>
public sealed record ArticlePair(string A, string B, double InA, double InB, IReadOnlyList<SharedPassage> Passages);
