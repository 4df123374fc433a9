namespace Hearsay.Briefings;

/// <summary>An article a line rests on, and the words in it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">The words, or <see langword="null"/> where the whole article is meant.</param>
public sealed record BriefCitation(BriefArticle Article, TextSpan? Span);
