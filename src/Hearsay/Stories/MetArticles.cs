namespace Hearsay.Stories;

/// <summary>What an article met when it came to a stream. Never changes, and is all that must be kept to have the same neighbours again.</summary>
/// <param name="Articles">The earlier articles that are like it.</param>
/// <param name="Posts">The earlier posts that are like it.</param>
/// <param name="OfPosts">The earlier articles that are like each of its own posts.</param>
internal sealed record MetArticles(
    IReadOnlyList<(int Article, float Likeness)> Articles, IReadOnlyList<(int Post, float Likeness)> Posts, IReadOnlyList<IReadOnlyList<(int Article, float Likeness)>> OfPosts);
