using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Suites;

/// <summary>A part of the suite, scored.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Sheet">Its scores, one measure for each of the suite's own parts.</param>
/// <param name="Excluded">Why cases were left out, and how many.</param>
internal sealed record SuiteScore(string Name, ScoreSheet Sheet, IReadOnlyList<(string Reason, int Cases)> Excluded);
