using System.Text.RegularExpressions;

namespace Hearsay.Eval.Suites;

/// <summary>Which cases of a suite are not counted, or read differently on purpose, and why: a line of a data file.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Pattern">What the case looks like, its part, input and expected values written in one line.</param>
internal sealed record SuiteRule(string Reason, Regex Pattern)
{
    /// <summary>The rules of a file: under each <c>[reason]</c> one pattern a line; blank lines and those that begin with # say nothing.</summary>
    public static List<SuiteRule> ReadAll(string path)
    {
        var (rules, reason) = (new List<SuiteRule>(), "");
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("[", StringComparison.Ordinal) && line.EndsWith("]", StringComparison.Ordinal)) reason = line[1..^1];
            else rules.Add(new SuiteRule(reason, new Regex(line, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)));
        }

        return rules;
    }

    /// <summary>The line that patterns look at: <c>DateTime/DateParser | I'll go back on 15 | date XXXX-XX-15</c>.</summary>
    public static string Describe(SuiteCase suiteCase, IEnumerable<SuiteTime> times) =>
        $"{suiteCase.Suite} | {suiteCase.Input} | {string.Join("; ", times.Select(time => $"{time.Kind} {time.Readings.FirstOrDefault()?.Timex}{(time.Readings.FirstOrDefault()?.Mod is { } mod ? $" {mod}" : "")}"))}";
}
