using NodaTime;

namespace Hearsay.Stories;

/// <summary>What came of placing articles, before it is told.</summary>
/// <param name="Changes">The stories that are new or changed.</param>
/// <param name="Day">The day of the newest article placed; <see langword="null"/> where none is dated.</param>
internal sealed record StoryPlacement(IReadOnlyList<StoryChange> Changes, LocalDate? Day);
