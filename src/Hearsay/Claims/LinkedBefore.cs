namespace Hearsay.Claims;

/// <summary>How the statements of a story were linked when its last ledger was made.</summary>
/// <param name="Story">What was known of its actors and copies.</param>
/// <param name="Statements">Its statements, in order.</param>
/// <param name="Index">Their weights.</param>
/// <param name="Links">For each statement how it came to its claim.</param>
/// <param name="Findings">What was found for them besides.</param>
internal sealed record LinkedBefore(StoryContext Story, IReadOnlyList<Statement> Statements, StatementIndex Index, IReadOnlyList<StatementLink> Links, StoryFindings Findings);
