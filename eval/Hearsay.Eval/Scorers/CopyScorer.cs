using Hearsay.Eval.Contract;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

/// <summary>Copies: every pair of every group, and for each gold group which text it comes from and whose it is.</summary>
internal static class CopyScorer
{
    public static void Score(IReadOnlyCollection<string> ids, IReadOnlyList<CopyGroupRecord> gold, CopiesRecord found, ScoreSheet sheet, Func<string, string>? nameOf = null)
    {
        nameOf ??= id => id;
        var known = ids.ToHashSet(StringComparer.Ordinal);
        var wanted = gold.SelectMany(group => Pairs(group.Articles)).ToHashSet();
        var got = found.Pairs.Where(pair => known.Contains(pair.A) && known.Contains(pair.B) && pair.A != pair.B).Select(pair => InOrder(pair.A, pair.B)).ToHashSet();

        sheet.Add("pairs", wanted.Count(got.Contains), got.Count, wanted.Count);
        foreach (var (a, b) in wanted.Except(got)) sheet.Miss("missed", nameOf(a), nameOf(b), "");
        foreach (var (a, b) in got.Except(wanted)) sheet.Miss("extra", nameOf(a), "", nameOf(b));

        foreach (var group in gold.Where(group => group.Original is not null))
        {
            var best = found.Groups.MaxBy(other => other.Articles.Count(group.Articles.Contains));
            var isMet = best is not null && best.Articles.Any(group.Articles.Contains);
            sheet.Judge("original right", isMet && best!.Original == group.Original);
            sheet.Judge("agency right", isMet && best!.Agency == group.Agency);
            if (best?.Original != group.Original) sheet.Miss("original", nameOf(group.Original!), nameOf(group.Original!), best?.Original is { } other ? nameOf(other) : "");
            if (best?.Agency != group.Agency) sheet.Miss("agency", nameOf(group.Original!), group.Agency ?? "none", best?.Agency ?? "none");
        }
    }

    private static IEnumerable<(string, string)> Pairs(IReadOnlyList<string> articles) =>
        from i in Enumerable.Range(0, articles.Count)
        from j in Enumerable.Range(0, i)
        select InOrder(articles[i], articles[j]);

    private static (string, string) InOrder(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
