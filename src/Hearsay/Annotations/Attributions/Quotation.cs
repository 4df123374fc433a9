namespace Hearsay.Annotations.Attributions;

/// <summary>Words in quotation marks, inside one block.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="IsClosed">Whether it has a closing mark; one that runs on into the next paragraph has none.</param>
internal readonly record struct Quotation(TextSpan Span, bool IsClosed);
