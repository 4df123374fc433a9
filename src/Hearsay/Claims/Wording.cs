namespace Hearsay.Claims;

/// <summary>What each article calls one thing the story is about.</summary>
/// <param name="Referent">The plainest name for it, in the articles' own words.</param>
/// <param name="Articles">By article id, every term, in order of place.</param>
public sealed record Wording(string Referent, IReadOnlyDictionary<string, IReadOnlyList<WordingTerm>> Articles);
