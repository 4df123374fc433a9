using Hearsay.Eval.Contract;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

/// <summary>Amounts: the exact span, an overlapping one, and on overlapping ones each of the parts.</summary>
internal static class QuantityScorer
{
    private static readonly (string Measure, Func<QuantityRecord, QuantityRecord, bool> IsRight)[] Parts =
    [
        ("interval", (gold, found) => gold.Low == found.Low && gold.High == found.High),
        ("unit", (gold, found) => string.Equals(gold.Unit ?? "", found.Unit ?? "", StringComparison.OrdinalIgnoreCase)),
        ("bound", (gold, found) => gold.Bound == found.Bound),
        ("of", (gold, found) => Touch(gold.Of, found.Of)),
        ("measured", (gold, found) => Touch(gold.Measured, found.Measured)),
    ];

    public static void Score(ArticleRecord gold, ArticleRecord? found, ScoreSheet sheet)
    {
        var got = found?.Quantities ?? [];
        var path = gold.Path ?? gold.Id;
        var pairs = Pairing.Pair(gold.Quantities, got).ToList();

        sheet.Add("span", Pairing.CountExact(gold.Quantities, got), got.Count, gold.Quantities.Count);
        sheet.Add("overlapping span", pairs.Count(pair => pair.Found is not null), got.Count, gold.Quantities.Count);
        foreach (var (measure, isRight) in Parts)
        {
            foreach (var (one, other) in pairs)
            {
                // A part that neither has is no achievement.
                if (other is null || (measure == "of" && one.Of is null && other.Of is null)) continue;

                sheet.Judge($"{measure}, of overlapping", isRight(one, other));
            }
        }

        foreach (var (one, other) in pairs)
        {
            var wrong = other is null ? ["missed"] : Parts.Where(part => !part.IsRight(one, other)).Select(part => part.Measure).ToList();
            if (other is not null && other.Span() != one.Span()) wrong.Insert(0, "span");
            if (wrong.Count > 0) sheet.Miss(string.Join(" ", wrong), path, Describe(one, gold.Text), other is null ? "" : Describe(other, gold.Text), gold.Text, one.Span());
        }

        foreach (var extra in got.Where(quantity => !gold.Quantities.Any(other => other.Shared(quantity) > 0)))
        {
            sheet.Miss("extra", path, "", Describe(extra, gold.Text), gold.Text, extra.Span());
        }
    }

    private static bool Touch(TextSpan? one, TextSpan? other) =>
        one is { } a && other is { } b ? a.Overlaps(b) : one is null && other is null;

    private static string Describe(QuantityRecord quantity, string text) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{quantity.Span().Of(text)} = {quantity.Low}..{quantity.High} {quantity.Unit} {quantity.Bound} of «{quantity.Of?.Of(text)}» measured «{quantity.Measured?.Of(text)}»");
}
