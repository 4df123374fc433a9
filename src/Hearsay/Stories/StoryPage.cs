namespace Hearsay.Stories;

/// <summary>A stretch of an archive's list of stories.</summary>
/// <param name="Stories">The stories, the newest first.</param>
/// <param name="Next">Where the next stretch begins, to be handed back as it is; <see langword="null"/> at the end of the list.</param>
public sealed record StoryPage(IReadOnlyList<StorySummary> Stories, string? Next);
