namespace Hearsay.Copies;

/// <summary>Words that stand in two articles, small changes inside allowed.</summary>
/// <param name="A">Where they stand in the first.</param>
/// <param name="B">Where they stand in the second.</param>
public readonly record struct SharedPassage(TextSpan A, TextSpan B);
