namespace Hearsay.Articles.Composing;

/// <summary>An article as a format found it, before its text is looked at.</summary>
/// <param name="Path">Where it came from.</param>
/// <param name="Text">The text all offsets will count into.</param>
/// <param name="Metadata">What the input says of it.</param>
internal sealed record ArticleDraft(string Path, string Text, ArticleMetadata Metadata)
{
    /// <summary>The id the input gave.</summary>
    public string? Id { get; init; }

    /// <summary>The blocks that markup told, or <see langword="null"/> where they are to be found in the text.</summary>
    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary>The posts that markup told, where the page is a live blog; or <see langword="null"/> where they are to be found in the text.</summary>
    public IReadOnlyList<Post>? Posts { get; init; }
}
