namespace Hearsay.Articles.Posts;

/// <summary>A post of a live blog before it is dated.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Head">Its headline.</param>
/// <param name="Stamp">The time it opens with.</param>
/// <param name="Day">The day that its stamp tells, or a heading above it that holds from there on.</param>
/// <param name="Words">How many words of prose it has.</param>
internal sealed record StampedPost(TextSpan Span, TextSpan? Head, PostStamp Stamp, StampDay? Day, int Words);
