using System.Globalization;
using Hearsay.Eval.Contract;
using Hearsay.Eval.Scorers;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.OwnGold;

/// <summary>Whether quantities are right in all that is said of them: interval, unit, what is measured, and of what whole.</summary>
/// <remarks>A found quantity is set beside the gold one it overlaps most. What is measured and the whole are right where the words are the same but for a determiner in front.</remarks>
internal static class QuantitySet
{
    private static readonly (string Part, Func<QuantityRecord, QuantityRecord, string, bool> IsRight)[] Parts =
    [
        ("interval", (gold, found, _) => IsNear(gold.Low, found.Low) && IsNear(gold.High, found.High)),
        ("unit", (gold, found, _) => string.Equals(gold.Unit ?? "", found.Unit ?? "", StringComparison.OrdinalIgnoreCase)),
        ("measured", (gold, found, text) => Bare(gold.Measured, text) == Bare(found.Measured, text)),
        ("of", (gold, found, text) => Bare(gold.Of, text) == Bare(found.Of, text)),
    ];

    private static readonly string[] Determiners = ["the", "a", "an", "that", "this", "these", "those", "its", "his", "her", "their", "our"];

    public static void Score(List<QuantitySentence> sentences, string part, ScoreSheet sheet)
    {
        var pipeline = new LedgerPipeline();
        foreach (var sentence in sentences.Where(sentence => sentence.IsTest == (part == "test")))
        {
            var found = ContractForm.Of(pipeline.Annotate(sentence.ToArticle())).Quantities;
            var pairs = Pairing.Pair(sentence.Quantities, found).ToList();
            var right = 0;
            foreach (var (gold, other) in pairs)
            {
                string[] wrong = other is null ? ["missed"] : [.. Parts.Where(one => !one.IsRight(gold, other, sentence.Text)).Select(one => one.Part)];
                foreach (var (name, _) in Parts.Where(_ => other is not null)) sheet.Judge($"{name}, of found, {part}", !wrong.Contains(name));
                if (wrong.Length == 0) right++;
                else sheet.Miss($"{part}: {string.Join(' ', wrong)}", sentence.Kind, Describe(gold, sentence.Text), other is null ? "" : Describe(other, sentence.Text), sentence.Text, gold.Span());
            }

            sheet.Add($"all right, {part}", right, found.Count, sentence.Quantities.Count);
            sheet.Add($"found, {part}", pairs.Count(pair => pair.Found is not null), found.Count, sentence.Quantities.Count);
            foreach (var extra in found.Where(one => pairs.All(pair => pair.Found != one)))
            {
                sheet.Miss($"{part}: extra", sentence.Kind, "", Describe(extra, sentence.Text), sentence.Text, extra.Span());
            }
        }
    }

    // A third may be written 33.3 or 33.33.
    private static bool IsNear(decimal? one, decimal? other) =>
        one is null || other is null ? one is null && other is null : one == other || decimal.Truncate(one.Value) != one && Math.Abs(one.Value - other.Value) < 0.04m;

    private static TextSpan? Bare(TextSpan? span, string text)
    {
        if (span is not { } words) return null;

        var first = Determiners.FirstOrDefault(word => text.AsSpan(words.Start, words.Length).StartsWith(word + " ", StringComparison.OrdinalIgnoreCase));
        return first is null ? words : new TextSpan(words.Start + first.Length + 1, words.End);
    }

    private static string Describe(QuantityRecord quantity, string text) => string.Create(
        CultureInfo.InvariantCulture,
        $"{quantity.Span().Of(text)} = {quantity.Low}..{quantity.High} {quantity.Unit} measured «{quantity.Measured?.Of(text)}» of «{quantity.Of?.Of(text)}»");
}
