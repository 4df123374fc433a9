using Hearsay.Articles;

namespace Hearsay.Stories;

/// <summary>A post of a live blog or a digest that belongs to a story, wherever the page as a whole belongs.</summary>
/// <param name="Article">The article it stands in.</param>
/// <param name="Span">Where.</param>
/// <param name="Published">When it was written, or its page was published.</param>
/// <param name="Head">Its headline; <see langword="null"/> where it has none.</param>
public sealed record StoryPost(string Article, TextSpan Span, PublicationTime? Published, string? Head);
