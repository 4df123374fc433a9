using System.Text;
using Hearsay.Eval.Scores;
using Hearsay.Eval.Suites;

namespace Hearsay.Eval.Pages;

/// <summary>What the page says of the recognizers' suite: how many cases of each part are read alike, and what was left out.</summary>
internal static class SuiteTable
{
    public const string Begin = "<!-- suites: begin -->";
    public const string End = "<!-- suites: end -->";

    public static string Of(IReadOnlyList<SuiteScore> suites)
    {
        var table = new StringBuilder("""
            Cases of the test suite of Microsoft's Recognizers-Text (MIT) that its makers pass in .NET, where the two projects mean the same. A case
            is right when all that is found in it is right and nothing else is found: the figures, the unit, about the same words. Bare numbers are scored below the quantities,
            which leave out on purpose what is no amount (years, ages, numbers of houses); ages and ordinals are no amounts to us, so the suite's
            parts on these are not scored.

            | suite | part | right, % | cases |
            |---|---|---:|---:|

            """.ReplaceLineEndings("\n"));
        foreach (var suite in suites)
        {
            foreach (var (part, counts) in suite.Sheet.Counts)
            {
                table.Append($"| {suite.Name} | {part} | {Numbers.Write(counts.Score)} | {Numbers.Count(counts.Gold)} |\n");
            }
        }

        table.Append("\nLeft out, because the two projects mean different things:\n\n| suite | cases | reason |\n|---|---:|---|\n");
        foreach (var suite in suites)
        {
            foreach (var (reason, cases) in suite.Excluded) table.Append($"| {suite.Name} | {cases} | {reason} |\n");
        }

        return table.ToString();
    }
}
