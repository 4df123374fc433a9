using NodaTime;

namespace Hearsay.Stories;

/// <summary>A late merge or split: what happened to a story after it was first told, and why.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Story">The id of the other story.</param>
/// <param name="Articles">The articles that came or went.</param>
/// <param name="Reason">Why: <c>both tell of Kesh, ferry, collision</c>.</param>
/// <param name="Day">The day of the newest article that made it plain; <see langword="null"/> where none of them is dated, or an analyst's decision did.</param>
public sealed record StoryEvent(StoryEventKind Kind, string Story, IReadOnlyList<string> Articles, string Reason, LocalDate? Day);
