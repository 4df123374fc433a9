using Hearsay.Articles;

namespace Hearsay.Stories;

/// <summary>What a post is told by.</summary>
/// <param name="Span">Where it stands in its page.</param>
/// <param name="Published">When it was written, or its page was published.</param>
/// <param name="Head">Its headline; <see langword="null"/> where it has none.</param>
internal sealed record PostWords(TextSpan Span, PublicationTime? Published, string? Head);
