using Hearsay.Articles;

namespace Hearsay.Briefings;

/// <summary>An article with its number in a brief.</summary>
/// <param name="Number">From 1, by the story's order.</param>
/// <param name="Article">The article.</param>
public sealed record BriefArticle(int Number, Article Article);
