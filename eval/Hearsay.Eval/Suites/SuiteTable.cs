using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Suites;

/// <summary>The parts of another project's test suite that we run, by the name the command line gives them.</summary>
internal static class SuiteTable
{
    /// <summary>Where the cases lie below the folder with public sets.</summary>
    private const string File = "times/recognizers-specs-en.jsonl";

    private static readonly Dictionary<string, Func<IReadOnlyList<SuiteCase>, ScoreSheet>> Runs = new(StringComparer.Ordinal)
    {
        ["times"] = TimesSuite.Score,
    };

    /// <summary>The names, in order.</summary>
    public static IEnumerable<string> Names => Runs.Keys;

    /// <summary>Runs a part on the cases that lie in a folder; nothing where the part or the file does not exist.</summary>
    public static ScoreSheet? Run(string name, string folder)
    {
        var path = Path.Combine(folder, File);
        return Runs.TryGetValue(name, out var run) && System.IO.File.Exists(path) ? run(SuiteCase.ReadAll(path)) : null;
    }
}
