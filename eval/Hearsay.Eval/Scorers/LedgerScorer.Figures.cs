using System.Globalization;
using Hearsay.Eval.Contract;

namespace Hearsay.Eval.Scorers;

internal sealed partial class LedgerScorer
{
    private void ScoreFigures()
    {
        if (gold.Figures.Count == 0) return;

        var got = Every(story => story.Figures).ToList();
        var known = gold.Figures.SelectMany(Values).ToHashSet();
        var wantedPairs = gold.Figures.SelectMany(Pairs).ToHashSet();
        var gotPairs = got.SelectMany(Pairs).Where(pair => known.Contains(pair.Item1) && known.Contains(pair.Item2)).ToHashSet();
        sheet.Add("figures, pairs", wantedPairs.Count(gotPairs.Contains), gotPairs.Count, wantedPairs.Count);

        var (met, right) = (0, 0);
        foreach (var figure in gold.Figures)
        {
            var values = Values(figure);
            var best = got.MaxBy(other => Values(other).Count(values.Contains));
            var isMet = best is not null && Values(best).Count(values.Contains) * 2 > values.Count;
            if (isMet) met++;
            if (isMet && best!.Verdict == figure.Verdict) right++;
            else sheet.Miss(isMet ? "figure verdict" : "figure missed", figure.Measure ?? "", $"{figure.Verdict}: {Describe(figure)}", best is null ? "" : $"{best.Verdict}: {best.Measure}: {Describe(best)}");
        }

        sheet.Add("figures, verdicts", right, met, gold.Figures.Count);

        var conflicts = got.Where(other => other.Verdict == "conflict" && Values(other).Count(known.Contains) > 1).ToList();
        var trueConflicts = conflicts.Where(other => gold.Figures.Any(figure => figure.Verdict == "conflict" && Values(other).Count(Values(figure).Contains) > 1)).ToList();
        sheet.Add("figures, conflicts", trueConflicts.Count, conflicts.Count, gold.Figures.Count(figure => figure.Verdict == "conflict"));
        foreach (var extra in conflicts.Except(trueConflicts)) sheet.Miss("figure conflict extra", extra.Measure ?? "", "", Describe(extra));
    }

    private static HashSet<(string Article, decimal? Low, decimal? High)> Values(FigureRecord figure) =>
        [.. figure.Values.SelectMany(value => value.Articles, (value, article) => (article, value.Low, value.High))];

    // A value is paired with values of other articles only.
    private static IEnumerable<((string, decimal?, decimal?), (string, decimal?, decimal?))> Pairs(FigureRecord figure) =>
        from one in Values(figure)
        from other in Values(figure)
        where string.CompareOrdinal(one.Article, other.Article) < 0
        select (one, other);

    private static string Describe(FigureRecord figure) => string.Join("; ", figure.Values.Select(value =>
        string.Create(CultureInfo.InvariantCulture, $"{value.Low}..{value.High} ×{value.Articles.Count}")));
}
