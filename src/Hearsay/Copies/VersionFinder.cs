using Hearsay.Articles;
using Hearsay.Articles.Outlets;

namespace Hearsay.Copies;

/// <summary>Finds articles that are one article at different times: at one address, or under one headline of one outlet, with most words kept.</summary>
internal sealed class VersionFinder(PassageAligner aligner)
{
    // Under a headline that an outlet uses every day a text is set beside no more than the last few.
    private const int MostCompared = 8;

    // Of the shorter text's words. A live page grows, so nothing is asked of the longer one.
    private const double LeastKept = 0.6;

    /// <summary>The chains, in order of key.</summary>
    public List<VersionChain> Find(IReadOnlyList<CopyText> texts)
    {
        var chainOf = Enumerable.Range(0, texts.Count).ToArray();
        var keyOf = new Dictionary<int, string>();
        foreach (var same in Keyed(texts).GroupBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).OrderBy(same => same.Key, StringComparer.Ordinal))
        {
            var recent = new List<int>();
            foreach (var text in same.Select(pair => pair.Text).OrderBy(text => texts[text], Age))
            {
                foreach (var earlier in recent.AsEnumerable().Reverse().Take(MostCompared))
                {
                    if (RootOf(earlier) == RootOf(text) || !KeepsMostOf(texts[earlier], texts[text])) continue;

                    var (one, other) = (RootOf(earlier), RootOf(text));
                    var key = keyOf.GetValueOrDefault(one) ?? keyOf.GetValueOrDefault(other) ?? same.Key;
                    chainOf[other] = one;
                    keyOf[one] = key;
                    break;
                }

                recent.Add(text);
            }
        }

        return [.. Enumerable.Range(0, texts.Count)
            .GroupBy(RootOf)
            .Where(chain => chain.Count() > 1)
            .Select(chain => new VersionChain(keyOf[chain.Key], [.. chain.Select(text => texts[text]).Order(Age).Select(text => text.Id)]))
            .OrderBy(chain => chain.Key, StringComparer.Ordinal)
            .ThenBy(chain => chain.Articles[0], StringComparer.Ordinal)];

        int RootOf(int text)
        {
            while (chainOf[text] != text) text = chainOf[text] = chainOf[chainOf[text]];
            return text;
        }
    }

    private bool KeepsMostOf(CopyText one, CopyText other)
    {
        var shorter = Math.Min(one.Words.Length, other.Words.Length);
        return shorter > 0 && aligner.Align(one, other).Matched >= shorter * LeastKept;
    }

    private static IEnumerable<(string Key, int Text)> Keyed(IReadOnlyList<CopyText> texts)
    {
        for (var text = 0; text < texts.Count; text++)
        {
            var article = texts[text].Article.Article;
            if (AddressOf(article) is { Length: > 0 } address) yield return (address, text);
            if (!string.IsNullOrWhiteSpace(article.Outlet) && !string.IsNullOrWhiteSpace(article.Title))
            {
                yield return ($"{OutletNames.Canonical(article.Outlet)}: {article.Title.Trim()}", text);
            }
        }
    }

    // The same page is linked with and without the secure scheme, the www, a closing slash and a place on the page.
    private static string? AddressOf(Article article)
    {
        if (article.Url is not { } url) return null;

        var address = url.Split('#')[0].Trim().TrimEnd('/');
        foreach (var prefix in (string[])["https://", "http://", "www."])
        {
            if (address.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) address = address[prefix.Length..];
        }

        return address;
    }

    private static Comparer<CopyText> Age { get; } = Comparer<CopyText>.Create((one, other) =>
    {
        var (first, second) = (TimeOf(one), TimeOf(other));
        var order = first is { } a && second is { } b ? a.CompareTo(b) : (first is null).CompareTo(second is null);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    });

    private static PublicationTime? TimeOf(CopyText text) => text.Article.Article.Updated ?? text.Article.Article.Published;
}
