namespace Hearsay.Copies;

/// <summary>Finds articles that are one article at different times: at one address, or under one headline of one outlet, with most words kept.</summary>
internal static class VersionFinder
{
    /// <summary>Under a headline that an outlet uses every day a text is set beside no more than the last few, and the next few.</summary>
    public const int MostCompared = 8;

    // Of the shorter text's words. A live page grows, so nothing is asked of the longer one.
    private const double LeastKept = 0.6;

    // Under another headline more is asked; a picture gallery with one long list of captions is no version of the next day's.
    private const double LeastKeptUnderOther = 0.75;
    private const int FewestParagraphs = 2;

    // A text with two words in five changed, each by itself, still has a fifth of its runs; one with fewer runs may by chance have none.
    private const int FewestGramsToTell = 60;
    private const int PartShared = 7;

    /// <summary>At how many chosen runs a version has in common with another of which it keeps most, wherever words were changed.</summary>
    /// <param name="inReach">How many the two could have in common.</param>
    public static int FewestGramsShared(int inReach) => Math.Max(0, inReach - FewestGramsToTell) / PartShared;

    /// <summary>Whether one text has so many of the other's words as a version of it has.</summary>
    public static bool KeepsMost(Alignment alignment) =>
        Math.Min(alignment.A.Words.Length, alignment.B.Words.Length) is > 0 and var shorter && alignment.Matched >= shorter * LeastKept;

    /// <summary>Whether two articles of one outlet are versions, although neither address nor headline says so: a running report is often headed anew.</summary>
    public static bool IsVersion(SharedEvidence evidence) =>
        evidence is { HasSameOutlet: true, HasTitles: true, DaysApart: <= 1, Share: >= LeastKeptUnderOther, OwnParagraphs: >= FewestParagraphs };

    /// <summary>The chains, in order of key.</summary>
    /// <param name="keyed">The places of the articles that have each key in common, in order of age.</param>
    /// <param name="entries">All articles.</param>
    /// <param name="doKeepMost">Whether of two articles, near each other in order of age under one key, one keeps most of the other.</param>
    /// <param name="others">Pairs that are versions whatever they have in common.</param>
    public static List<VersionChain> Find(
        IEnumerable<KeyValuePair<string, List<int>>> keyed, IReadOnlyList<CopyIndexEntry> entries, Func<int, int, bool> doKeepMost, IEnumerable<(int A, int B)> others)
    {
        var chainOf = new Dictionary<int, int>();
        var keyOf = new Dictionary<int, string>();
        foreach (var (key, articles) in keyed.Where(same => same.Value.Count > 1).OrderBy(same => same.Key, StringComparer.OrdinalIgnoreCase))
        {
            // Addresses and headlines count as the same in capitals: one spelling speaks for all, whichever came first.
            var label = articles.SelectMany(article => entries[article].Keys).Where(other => other.Equals(key, StringComparison.OrdinalIgnoreCase)).Min(StringComparer.Ordinal)!;
            for (var later = 1; later < articles.Count; later++)
            {
                for (var earlier = later - 1; earlier >= Math.Max(0, later - MostCompared); earlier--)
                {
                    var (one, other) = (RootOf(articles[earlier]), RootOf(articles[later]));
                    if (one == other || !doKeepMost(articles[earlier], articles[later])) continue;

                    Join(one, other, label);
                    break;
                }
            }
        }

        foreach (var (a, b) in others)
        {
            var (one, other) = (RootOf(a), RootOf(b));
            if (one != other) Join(one, other, null);
        }

        return [.. chainOf.Keys.Concat(chainOf.Values).Distinct()
            .GroupBy(RootOf)
            .Select(chain => ToChain(keyOf.GetValueOrDefault(chain.Key), [.. chain.Select(article => entries[article]).Order(CopyIndexEntry.Age)]))
            .OrderBy(chain => chain.Key, StringComparer.Ordinal)
            .ThenBy(chain => chain.Articles[0], StringComparer.Ordinal)];

        void Join(int one, int other, string? label)
        {
            chainOf[other] = one;
            if (Earlier(Earlier(keyOf.GetValueOrDefault(one), keyOf.GetValueOrDefault(other)), label) is { } key) keyOf[one] = key;
        }

        int RootOf(int article)
        {
            while (chainOf.TryGetValue(article, out var parent)) article = parent;
            return article;
        }
    }

    private static VersionChain ToChain(string? key, List<CopyIndexEntry> byAge) =>
        new(key ?? byAge[0].Keys.LastOrDefault() ?? byAge[0].Id, [.. byAge.Select(entry => entry.Id)]);

    private static string? Earlier(string? one, string? other) => one is null || string.CompareOrdinal(other, one) < 0 ? other ?? one : one;
}
