using System.Text;
using Hearsay.Articles;
using Hearsay.Articles.Outlets;

namespace Hearsay.Copies;

/// <summary>What an index knows of an article without reading it again.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Key">A number made from the id, no other article's.</param>
/// <param name="Grams">How many word runs it has.</param>
/// <param name="Time">When it was last changed, or published.</param>
/// <param name="Keys">What its versions have in common with it: its address, its outlet with its headline.</param>
internal sealed record CopyIndexEntry(string Id, ulong Key, int Grams, PublicationTime? Time, IReadOnlyList<string> Keys)
{
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
        return new CopyIndexEntry(article.Id, key, text.GramCount, article.Updated ?? article.Published, [.. KeysOf(article).Select(Storable)]);
    }

    // Half a surrogate pair could not be written down and found again.
    private static string Storable(string key) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key));

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
