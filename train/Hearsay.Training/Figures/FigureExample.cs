namespace Hearsay.Training.Figures;

/// <summary>Two amounts of a story to learn from.</summary>
/// <param name="Signs">Their <see cref="Claims.FigurePairSigns"/>.</param>
/// <param name="IsOneNumber">Whether they are one number.</param>
/// <param name="IsOne">Whether the gold has them in one figure.</param>
/// <param name="Weight">How much the example counts: less where it may be misread.</param>
internal sealed record FigureExample(double[] Signs, bool IsOneNumber, bool IsOne, double Weight);
