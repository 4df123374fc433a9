using Hearsay.Eval.Contract;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

/// <summary>Expressions of time, as in TempEval-3: the exact span, an overlapping span, and an overlapping span with the right value.</summary>
internal static class TimeScorer
{
    public static void Score(ArticleRecord gold, ArticleRecord? found, ScoreSheet sheet)
    {
        var got = found?.Times ?? [];
        var path = gold.Path ?? gold.Id;
        var pairs = Pairing.Pair(gold.Times, got).ToList();

        sheet.Add("strict", Pairing.CountExact(gold.Times, got), got.Count, gold.Times.Count);
        sheet.Add("relaxed", pairs.Count(pair => pair.Found is not null), got.Count, gold.Times.Count);
        sheet.Add("value", pairs.Count(IsRight), got.Count, gold.Times.Count);
        sheet.Add("type", pairs.Count(pair => pair.Found?.Type == pair.Gold.Type), got.Count, gold.Times.Count);

        foreach (var pair in pairs.Where(pair => !IsRight(pair) || pair.Found!.Span() != pair.Gold.Span()))
        {
            sheet.Miss(pair.Found is null ? "missed" : IsRight(pair) ? "strict" : "value", path, Describe(pair.Gold, gold.Text), pair.Found is null ? "" : Describe(pair.Found, gold.Text), gold.Text, pair.Gold.Span());
        }

        foreach (var extra in got.Where(time => !gold.Times.Any(other => other.Shared(time) > 0)))
        {
            sheet.Miss("extra", path, "", Describe(extra, gold.Text), gold.Text, extra.Span());
        }
    }

    private static bool IsRight((TimeRecord Gold, TimeRecord? Found) pair) => pair.Found is { } found && Value(found) == Value(pair.Gold);

    private static string Value(TimeRecord time) => (time.Value ?? "").Trim().ToUpperInvariant();

    private static string Describe(TimeRecord time, string text) => $"{time.Span().Of(text)} = {time.Type} {time.Value}";
}
