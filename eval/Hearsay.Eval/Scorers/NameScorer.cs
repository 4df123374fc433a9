using Hearsay.Eval.Contract;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

/// <summary>Names: the exact span and its type.</summary>
internal static class NameScorer
{
    public static void Score(ArticleRecord gold, ArticleRecord? found, ScoreSheet sheet)
    {
        var wanted = Of(gold.Mentions, gold.Types);
        var got = Of(found?.Mentions ?? [], gold.Types);
        foreach (var type in gold.Types.Prepend("all"))
        {
            var (one, other) = (OfType(wanted, type), OfType(got, type));
            sheet.Add(type == "all" ? "exact, all types" : $"exact, {type}", one.Intersect(other).Count(), other.Count, one.Count);
        }

        foreach (var name in wanted.Except(got))
        {
            var instead = got.Where(other => other.Span.Overlaps(name.Span)).Select(other => $"{other.Type} {other.Span.Of(gold.Text)}");
            sheet.Miss("exact", gold.Path ?? gold.Id, $"{name.Type} {name.Span.Of(gold.Text)}", string.Join(" | ", instead), gold.Text, name.Span);
        }

        foreach (var name in got.Except(wanted).Where(name => !wanted.Any(other => other.Span.Overlaps(name.Span))))
        {
            sheet.Miss("exact", gold.Path ?? gold.Id, "", $"{name.Type} {name.Span.Of(gold.Text)}", gold.Text, name.Span);
        }
    }

    private static List<(TextSpan Span, string Type)> Of(IEnumerable<MentionRecord> mentions, IReadOnlyList<string> types) =>
        [.. mentions.Where(mention => types.Contains(mention.Type)).Select(mention => (mention.Span(), mention.Type)).Distinct()];

    private static List<(TextSpan Span, string Type)> OfType(List<(TextSpan Span, string Type)> names, string type) =>
        [.. names.Where(name => type == "all" || name.Type == type)];
}
