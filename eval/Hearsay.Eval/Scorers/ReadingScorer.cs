using Hearsay.Eval.Contract;
using Hearsay.Eval.Gold;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

/// <summary>What an article is and which of its lines are nobody's statement.</summary>
/// <remarks>A caption that the reader left out of the text is neither found nor missed: it can't mislead anybody.</remarks>
internal static class ReadingScorer
{
    private static readonly (string Measure, Func<GoldMetadata, object?> Gold, Func<ArticleRecord, object?> Found)[] Facts =
    [
        ("title", gold => gold.Title, found => found.Title),
        ("outlet", gold => gold.Outlet, found => found.Outlet),
        ("published", gold => gold.Published, found => Day(found.Published)),
        ("published, basis", gold => gold.PublishedBasis, found => found.PublishedBasis),
        ("updated", gold => Day(gold.Updated), found => Day(found.Updated)),
        ("language", gold => gold.Language, found => found.Language),
    ];

    public static void Score(GoldMetadata gold, ArticleRecord found, IReadOnlyList<BlockRecord> goldBlocks, IReadOnlyList<CreditRecord> goldCredits, ScoreSheet sheet)
    {
        foreach (var (measure, expected, actual) in Facts) Judge(measure, expected(gold), actual(found));

        sheet.Add("bylines", gold.Bylines.Count(found.Bylines.Contains), found.Bylines.Count, gold.Bylines.Count);
        if (!gold.Bylines.SequenceEqual(found.Bylines)) sheet.Miss("bylines", gold.File, string.Join(", ", gold.Bylines), string.Join(", ", found.Bylines));

        foreach (var kind in new[] { "caption", "related", "promotion" })
        {
            ScoreSpans(kind == "related" ? "related links" : kind + "s", [.. goldBlocks.Where(block => block.Kind == kind)], [.. found.Blocks.Where(block => block.Kind == kind)], (_, _) => true);
        }

        ScoreSpans("credits", goldCredits, found.Credits, (one, other) => one.Agency == other.Agency && one.Role == other.Role);

        void Judge(string measure, object? expected, object? actual)
        {
            if (expected is null && actual is null) return;

            sheet.Judge(measure, Equals(expected, actual));
            if (!Equals(expected, actual)) sheet.Miss(measure, gold.File, $"{expected ?? "nothing"}", $"{actual ?? "nothing"}");
        }

        void ScoreSpans<T>(string measure, IReadOnlyList<T> wanted, IReadOnlyList<T> got, Func<T, T, bool> isSame)
            where T : ISpanned
        {
            // A block may hold two captions, and a caption may be two blocks.
            bool IsRight(T one, T other) => one.Shared(other) * 2 > Math.Min(one.Span().Length, other.Span().Length) && isSame(one, other);
            var rightOfFound = got.Count(one => wanted.Any(other => IsRight(other, one)));
            var rightOfGold = wanted.Count(one => got.Any(other => IsRight(one, other)));
            sheet.Add(measure, new Counts(rightOfFound, got.Count, rightOfGold, wanted.Count));

            foreach (var one in wanted.Where(one => !got.Any(other => IsRight(one, other))))
            {
                var instead = string.Join(" | ", found.Blocks.Where(block => block.Shared(one) > 0).Select(block => block.Kind));
                sheet.Miss(measure, gold.File, one.Span().Of(found.Text), instead);
            }

            foreach (var one in got.Where(one => !wanted.Any(other => IsRight(other, one)))) sheet.Miss(measure, gold.File, "", one.Span().Of(found.Text));
        }
    }

    private static string? Day(string? time) => time is { Length: > 10 } ? time[..10] : time;
}
