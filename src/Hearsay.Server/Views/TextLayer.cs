namespace Hearsay.Server.Views;

/// <summary>A stretch of an article that a page sets off.</summary>
/// <param name="Span">The words.</param>
/// <param name="Kind">How: a class of the style sheet, or several.</param>
/// <param name="Tip">What a pointer resting on it shows.</param>
/// <param name="Number">A number set before it, where it has one.</param>
public sealed record TextLayer(TextSpan Span, string Kind, string? Tip = null, int? Number = null);
