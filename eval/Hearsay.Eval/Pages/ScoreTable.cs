using Hearsay.Eval.Floors;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Pages;

/// <summary>Scores and floors as a table for the terminal.</summary>
internal static class ScoreTable
{
    public static void Write(TextWriter output, IReadOnlyDictionary<string, ScoreSheet> rooms, FloorFile floors)
    {
        foreach (var (room, sheet) in rooms)
        {
            output.WriteLine(room);
            foreach (var (measure, counts) in sheet.Counts)
            {
                var floor = floors.Of(room, measure);
                var isBelow = floor is null || counts.Score < floor - FloorFile.Tolerance;
                output.WriteLine($"  {measure,-34} {Numbers.Write(counts.Score),6}   floor {(floor is { } value ? Numbers.Write(value) : "–"),6}   P {Numbers.Write(100 * counts.Precision),5}  R {Numbers.Write(100 * counts.Recall),5}  n {Numbers.Count(counts.Gold),5}{(isBelow ? "   BELOW" : "")}");
            }
        }
    }
}
