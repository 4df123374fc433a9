namespace Hearsay.Copies;

/// <summary>Finds articles that are one article at different times: at one address, or under one headline of one outlet, with most words kept.</summary>
internal static class VersionFinder
{
    /// <summary>Under a headline that an outlet uses every day a text is set beside no more than the last few, and the next few.</summary>
    public const int MostCompared = 8;

    // Of the shorter text's words. A live page grows, so nothing is asked of the longer one.
    private const double LeastKept = 0.6;

    /// <summary>Whether one text has so many of the other's words as a version of it has.</summary>
    public static bool KeepsMost(Alignment alignment) =>
        Math.Min(alignment.A.Words.Length, alignment.B.Words.Length) is > 0 and var shorter && alignment.Matched >= shorter * LeastKept;

    /// <summary>The chains, in order of key.</summary>
    /// <param name="keyed">The places of the articles that have each key in common.</param>
    /// <param name="entries">All articles.</param>
    /// <param name="doKeepMost">Whether of two articles, near each other in order of age under one key, one keeps most of the other.</param>
    public static List<VersionChain> Find(IEnumerable<KeyValuePair<string, List<int>>> keyed, IReadOnlyList<CopyIndexEntry> entries, Func<int, int, bool> doKeepMost)
    {
        var chainOf = new Dictionary<int, int>();
        var keyOf = new Dictionary<int, string>();
        foreach (var (key, articles) in keyed.Where(same => same.Value.Count > 1).OrderBy(same => same.Key, StringComparer.OrdinalIgnoreCase))
        {
            // Addresses and headlines count as the same in capitals: one spelling speaks for all, whichever came first.
            var label = articles.SelectMany(article => entries[article].Keys).Where(other => other.Equals(key, StringComparison.OrdinalIgnoreCase)).Min(StringComparer.Ordinal)!;
            var byAge = articles.OrderBy(article => entries[article], CopyIndexEntry.Age).ToList();
            for (var later = 1; later < byAge.Count; later++)
            {
                for (var earlier = later - 1; earlier >= Math.Max(0, later - MostCompared); earlier--)
                {
                    var (one, other) = (RootOf(byAge[earlier]), RootOf(byAge[later]));
                    if (one == other || !doKeepMost(byAge[earlier], byAge[later])) continue;

                    chainOf[other] = one;
                    keyOf[one] = Earlier(Earlier(keyOf.GetValueOrDefault(one), keyOf.GetValueOrDefault(other)), label)!;
                    break;
                }
            }
        }

        return [.. chainOf.Keys.Concat(keyOf.Keys).Distinct()
            .GroupBy(RootOf)
            .Select(chain => new VersionChain(keyOf[chain.Key], [.. chain.Select(article => entries[article]).Order(CopyIndexEntry.Age).Select(entry => entry.Id)]))
            .OrderBy(chain => chain.Key, StringComparer.Ordinal)
            .ThenBy(chain => chain.Articles[0], StringComparer.Ordinal)];

        int RootOf(int article)
        {
            while (chainOf.TryGetValue(article, out var parent)) article = parent;
            return article;
        }
    }

    private static string? Earlier(string? one, string? other) => one is null || string.CompareOrdinal(other, one) < 0 ? other ?? one : one;
}
