using Hearsay.Articles;
using Hearsay.Articles.Outlets;

namespace Hearsay.Copies;

/// <summary>Says of copies which one the others come from and whose text it is, where that can be told.</summary>
internal static class OriginFinder
{
    // By how much the shares of the others' words must be higher in the original than in any other text, on average.
    private const double ClearMargin = 0.03;

    // The others' words that must stand in the text that came first, on average, to make it more than the first of two that took from a third.
    private const double LeastHeld = 0.6;

    // How much of what only the longest text has must stand at its end.
    private const double LeastTail = 0.6;

    /// <summary>The group as a report shows it.</summary>
    public static CopyGroup Describe(CopyCluster cluster)
    {
        var held = HeldOfOthers(cluster);
        var agencies = cluster.Texts.SelectMany(AgenciesOf).Distinct(StringComparer.Ordinal).ToList();
        var original = SoleAgency(cluster) ?? SoleCredited(cluster, agencies) ?? SoleUnderDateline(cluster) ?? EarliestThatHolds(cluster, held) ?? LongestThatHolds(cluster, held);
        return new CopyGroup([.. cluster.Texts.Select(text => text.Id)], original?.Id, agencies is [var agency] ? agency : null);
    }

    private static CopyText? SoleAgency(CopyCluster cluster) => OnlyOne(cluster.Texts.Where(text => text.IsByAgency));

    // No list holds every agency: one of the texts may be published by whom the others credit.
    private static CopyText? SoleCredited(CopyCluster cluster, List<string> agencies) =>
        OnlyOne(cluster.Texts.Where(text => text.Article.Article.Outlet is { } outlet && agencies.Exists(agency => OutletNames.AreSame(agency, outlet))));

    // WASHINGTON (AP) —: the agency's text is printed as it came, where the others only say that the agency contributed.
    private static CopyText? SoleUnderDateline(CopyCluster cluster) => OnlyOne(cluster.Texts.Where(text => text.IsUnderAgencyDateline));

    // Whose text it is, else who is said to have added to it: a copy is often credited as less than it is.
    private static IEnumerable<string> AgenciesOf(CopyText text) =>
        text.Agency is { } agency ? [agency] : text.Article.Article.Credits
            .Where(credit => credit.Role == CreditRole.Contributed && !(text.Article.Article.Outlet is { } own && OutletNames.AreSame(credit.Agency, own)))
            .Select(credit => credit.Agency);

    private static CopyText? EarliestThatHolds(CopyCluster cluster, Dictionary<string, double> held)
    {
        var times = cluster.Texts.Select(text => text.Article.Article.Published).ToList();
        if (times.Contains(null)) return null;

        // An instant and a bare day of the same date do not tell which came first.
        var first = cluster.Texts[times.IndexOf(times.Min())];
        var sameDay = times.Count(time => time!.Value.Day == first.Article.Article.Published!.Value.Day);
        var isFirst = sameDay == 1 || (times.TrueForAll(time => time!.Value.Instant is not null) && times.Count(time => time!.Value.CompareTo(times.Min()!.Value) == 0) == 1);
        return isFirst && held[first.Id] >= LeastHeld ? first : null;
    }

    private static CopyText? LongestThatHolds(CopyCluster cluster, Dictionary<string, double> held)
    {
        var best = cluster.Texts.OrderByDescending(text => held[text.Id]).ThenBy(text => text.Id, StringComparer.Ordinal).ToList();
        var isLongest = cluster.Texts.All(text => text == best[0] || text.Words.Length < best[0].Words.Length);
        return isLongest && held[best[0].Id] - held[best[1].Id] >= ClearMargin && IsCutByOthers(best[0], cluster) ? best[0] : null;
    }

    /// <summary>Whether what only the longest text has stands at its end, where editors cut, rather than in between, where they put things in.</summary>
    private static bool IsCutByOthers(CopyText text, CopyCluster cluster)
    {
        var shared = new bool[text.Words.Length];
        foreach (var pair in cluster.Pairs.Where(pair => pair.A == text.Id || pair.B == text.Id))
        {
            foreach (var passage in pair.Passages) MarkWords(text, pair.A == text.Id ? passage.A : passage.B, shared);
        }

        var tail = shared.Length - 1 - Array.LastIndexOf(shared, true);
        var alone = shared.Count(isShared => !isShared);
        return alone > 0 && tail >= alone * LeastTail;
    }

    private static void MarkWords(CopyText text, TextSpan passage, bool[] marks)
    {
        var first = Array.BinarySearch(text.Spans, new TextSpan(passage.Start, passage.Start));
        for (var word = first < 0 ? ~first : first; word < marks.Length && text.Spans[word].End <= passage.End; word++) marks[word] = true;
    }

    /// <summary>For each text the share of the others' words that stand in it, on average.</summary>
    private static Dictionary<string, double> HeldOfOthers(CopyCluster cluster)
    {
        var held = cluster.Texts.ToDictionary(text => text.Id, _ => 0.0, StringComparer.Ordinal);
        foreach (var pair in cluster.Pairs)
        {
            held[pair.B] += pair.InA / (cluster.Texts.Count - 1);
            held[pair.A] += pair.InB / (cluster.Texts.Count - 1);
        }

        return held;
    }

    private static CopyText? OnlyOne(IEnumerable<CopyText> texts) => texts.Take(2).ToList() is [var only] ? only : null;
}
