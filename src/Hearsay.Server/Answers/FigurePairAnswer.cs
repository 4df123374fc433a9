using System.ComponentModel;

namespace Hearsay.Server.Answers;

/// <summary>Two values of a figure, compared.</summary>
/// <param name="A">Place of the one in the figure's values.</param>
/// <param name="B">Place of the other.</param>
/// <param name="Verdict">What comparing them shows.</param>
/// <param name="Reason">In a few words and figures.</param>
[Description("Two values of a figure, compared.")]
public sealed record FigurePairAnswer(int A, int B, string Verdict, string Reason);
