namespace Hearsay.Claims;

/// <summary>One place where an article of the story names a thing.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Referent">The thing, under the name by which the story's places are brought together.</param>
/// <param name="Term">What it is called there.</param>
/// <param name="IsColouredByOutlet">Whether the outlet itself colours the thing, and not somebody it quotes.</param>
internal sealed record ThingName(string Article, string Referent, WordingTerm Term, bool IsColouredByOutlet = false);
