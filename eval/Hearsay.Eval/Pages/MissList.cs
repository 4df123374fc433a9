using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Pages;

/// <summary>The misses of a room, by kind, the most frequent kind first, for reading fifty of them quickly.</summary>
internal static class MissList
{
    public static void Write(TextWriter output, ScoreSheet sheet)
    {
        foreach (var (measure, counts) in sheet.Counts)
        {
            output.WriteLine($"{Numbers.Write(counts.Score),5}  {measure} (precision {Numbers.Write(100 * counts.Precision)}, recall {Numbers.Write(100 * counts.Recall)}, n {Numbers.Count(counts.Gold)})");
        }

        output.WriteLine();
        var kinds = sheet.Misses.GroupBy(miss => miss.Measure, StringComparer.Ordinal).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        foreach (var kind in kinds) output.WriteLine($"{kind.Count(),5}  {kind.Key}");

        foreach (var kind in kinds)
        {
            output.WriteLine();
            output.WriteLine($"## {kind.Key} ({kind.Count()})");
            foreach (var miss in kind)
            {
                output.WriteLine();
                output.WriteLine($"{miss.Article}");
                if (miss.Sentence.Length > 0) output.WriteLine($"    …{Line(miss.Sentence)}…");
                output.WriteLine($"    gold   {(miss.Gold.Length > 0 ? Line(miss.Gold) : "–")}");
                output.WriteLine($"    found  {(miss.Found.Length > 0 ? Line(miss.Found) : "–")}");
            }
        }
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
