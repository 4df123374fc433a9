using System.Text;
using Hearsay.Articles;
using Hearsay.Articles.Outlets;
using NodaTime;

namespace Hearsay.Copies;

/// <summary>What an index knows of an article without reading it again.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Key">A number made from the id, no other article's.</param>
/// <param name="Grams">How many word runs it has.</param>
/// <param name="Time">When it was last changed, or published.</param>
/// <param name="Keys">What its versions have in common with it: its address, its outlet with its headline.</param>
internal sealed record CopyIndexEntry(string Id, ulong Key, int Grams, PublicationTime? Time, IReadOnlyList<string> Keys)
{
    // Two texts are read side by side where they meet at so many runs and at this share of those the shorter one could, by how far the longer
    // one is thinned. A brief shares less; but it is printed while it is news, and what it shares stands in the lead of the report.
    private static readonly int[] LeastMet = [4, 2, 2];
    private const int LeastMetPerMille = 60;
    private static readonly int[] LeastMetOfBrief = [4, 2, 2];

    /// <summary>Orders by time, undated articles last, then by id.</summary>
    public static Comparer<CopyIndexEntry> Age { get; } = Comparer<CopyIndexEntry>.Create((one, other) =>
    {
        var order = one.Time is { } a && other.Time is { } b ? a.CompareTo(b) : (one.Time is null).CompareTo(other.Time is null);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    });

    /// <summary>Reads an article.</summary>
    public static CopyIndexEntry Of(CopyText text, ulong key)
    {
        var article = text.Article.Article;
        return new CopyIndexEntry(article.Id, key, Math.Max(0, text.Words.Length - 2), article.Updated ?? article.Published, [.. KeysOf(article).Select(Storable)]);
    }

    /// <summary>Whether two articles meet often enough to be read side by side.</summary>
    public static bool AreWorthReading(CopyIndexEntry one, CopyIndexEntry other, Meetings met)
    {
        var shift = GramSample.ShiftOf(Math.Max(one.Grams, other.Grams));
        var inReach = Math.Max(1, Math.Min(one.Grams, other.Grams) >> shift);
        return (met.InLead >= Math.Min(inReach, LeastMetOfBrief[shift]) && AreNear(one.Time, other.Time))
            || met.All >= Math.Min(inReach, Math.Max(LeastMet[shift], inReach * LeastMetPerMille / 1000));
    }

    // Half a surrogate pair could not be written down and found again.
    private static string Storable(string key) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key));

    private static bool AreNear(PublicationTime? one, PublicationTime? other) =>
        one is not { } first || other is not { } second || Math.Abs(Period.DaysBetween(first.Day, second.Day)) <= CopyRule.LateDays;

    private static IEnumerable<string> KeysOf(Article article)
    {
        if (AddressOf(article) is { Length: > 0 } address) yield return address;
        if (!string.IsNullOrWhiteSpace(article.Outlet) && !string.IsNullOrWhiteSpace(article.Title))
        {
            yield return $"{OutletNames.Canonical(article.Outlet)}: {article.Title.Trim()}";
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
}
