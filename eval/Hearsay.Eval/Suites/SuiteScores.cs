using Hearsay.Eval.Pages;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Suites;

/// <summary>The parts of the test suite of Microsoft's Recognizers-Text that are scored, by name.</summary>
internal static class SuiteScores
{
    private static readonly OrderedDictionary<string, Func<string, string, ScoreSheet, IReadOnlyList<(string Reason, int Cases)>>> Suites = new(StringComparer.Ordinal)
    {
        ["numbers"] = NumbersSuite.Score,
        ["times"] = TimesSuite.Score,
    };

    public static IReadOnlyCollection<string> Names => Suites.Keys;

    /// <summary>One part, read from the folder of public sets.</summary>
    public static SuiteScore Of(string name, string data, string root)
    {
        var sheet = new ScoreSheet();
        var excluded = Suites[name](Path.Combine(data, "times", "recognizers-specs-en.jsonl"), root, sheet);
        return new SuiteScore(name, sheet, excluded);
    }

    /// <summary>Misses, and what was left out.</summary>
    public static void Write(TextWriter output, SuiteScore suite)
    {
        MissList.Write(output, suite.Sheet);
        output.WriteLine();
        output.WriteLine("Left out:");
        foreach (var (reason, cases) in suite.Excluded) output.WriteLine($"{cases,5}  {reason}");
    }
}
