using Hearsay.Articles;

namespace Hearsay.Stories;

/// <summary>What a story is told by: the words of one of its articles. Needed only when a story has changed.</summary>
/// <param name="Published">When the article was published.</param>
/// <param name="Title">Its headline; <see langword="null"/> where it has none.</param>
/// <param name="Opening">Its first sentence; empty where it has no words.</param>
/// <param name="Written">How it writes each of its <see cref="StoryText.Terms"/>.</param>
internal sealed record StoryWords(PublicationTime? Published, string? Title, string Opening, string[] Written)
{
    /// <summary>Its posts, where it is a page of them.</summary>
    public IReadOnlyList<PostWords> Posts { get; init; } = [];
}
