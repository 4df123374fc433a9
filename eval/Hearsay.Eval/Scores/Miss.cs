namespace Hearsay.Eval.Scores;

/// <summary>One thing a room got wrong, to be read by whoever mends it.</summary>
/// <param name="Measure">Which measure counts it.</param>
/// <param name="Article">The article's path or id.</param>
/// <param name="Gold">What the gold says; empty where the gold has nothing.</param>
/// <param name="Found">What was found; empty where nothing was.</param>
/// <param name="Sentence">The words around.</param>
internal sealed record Miss(string Measure, string Article, string Gold, string Found, string Sentence = "");
