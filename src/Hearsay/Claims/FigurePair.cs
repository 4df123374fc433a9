namespace Hearsay.Claims;

/// <summary>Two values of one figure, compared.</summary>
/// <param name="A">Index of the one value.</param>
/// <param name="B">Index of the other.</param>
/// <param name="Verdict">What comparing them shows.</param>
/// <param name="Why">The reason, in a few words and figures.</param>
public sealed record FigurePair(int A, int B, FigureVerdict Verdict, string Why);
