namespace Hearsay.Articles;

/// <summary>One post of a live blog, or one short report of a digest.</summary>
/// <param name="Span">Where it stands, its time and its head included.</param>
/// <param name="Head">Its headline; <see langword="null"/> where it has none.</param>
/// <param name="Published">When it was written; <see langword="null"/> where it does not tell, and the day of its page has to do.</param>
public readonly record struct Post(TextSpan Span, TextSpan? Head = null, PublicationTime? Published = null);
