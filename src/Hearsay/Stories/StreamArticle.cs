namespace Hearsay.Stories;

/// <summary>An article as a stream takes it.</summary>
/// <param name="Text">Its strongest terms and its day; a digest has none, since it is on no one event.</param>
/// <param name="Words">What it is told by.</param>
/// <param name="Posts">Its posts.</param>
/// <param name="IsDigest">Whether its posts need have nothing to do with each other.</param>
internal sealed record StreamArticle(StoryText Text, StoryWords Words, IReadOnlyList<PostText> Posts, bool IsDigest);
