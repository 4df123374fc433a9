namespace Hearsay.Stories;

/// <summary>Articles that went from one known story to another, still to be explained.</summary>
/// <param name="Kind">What it is to the story it stands at.</param>
/// <param name="Other">The id of the other story.</param>
/// <param name="Articles">The articles, by number, ascending.</param>
internal sealed record StoryMove(StoryEventKind Kind, string Other, IReadOnlyList<int> Articles);
