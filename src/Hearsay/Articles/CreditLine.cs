namespace Hearsay.Articles;

/// <summary>Words that say whose reporting an article carries: <c>first reported Reuters</c>, <c>(AP)</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Agency">The agency or outlet credited, by its short name: <c>AP</c>, <c>Reuters</c>.</param>
/// <param name="Role">What it is credited with.</param>
public sealed record CreditLine(TextSpan Span, string Agency, CreditRole Role);
