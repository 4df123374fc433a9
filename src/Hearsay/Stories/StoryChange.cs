namespace Hearsay.Stories;

/// <summary>A story that is new, or not as it was told last.</summary>
/// <param name="Story">The story.</param>
/// <param name="Moves">What came from and went to other stories that were known already.</param>
internal sealed record StoryChange(LiveStory Story, IReadOnlyList<StoryMove> Moves);
