using Hearsay.Articles;

namespace Hearsay;

/// <summary>An article that a search found.</summary>
/// <param name="Article">The article.</param>
/// <param name="Score">How well it fits; higher is better. Comparable within one search only.</param>
/// <param name="Matches">Where the words stand in its text, in order.</param>
public sealed record SearchHit(Article Article, double Score, IReadOnlyList<TextSpan> Matches);
