namespace Hearsay.Stories;

/// <summary>The last articles of a stream that have a term, with its weight in each.</summary>
/// <remarks>Most terms of an archive stand in one article only, so the first one costs no object.</remarks>
internal struct RecentArticles
{
    private (int Article, ushort Weight)[]? articles;
    private (int Article, ushort Weight) first;
    private int count;
    private int next;

    /// <summary>Takes one in, in place of the oldest where there are enough.</summary>
    /// <param name="article">The article's number.</param>
    /// <param name="weight">The weight of the term in it, packed.</param>
    /// <param name="most">How many are kept.</param>
    public void Add(int article, ushort weight, int most)
    {
        if (count == 0)
        {
            (first, count) = ((article, weight), 1);
            return;
        }

        if (articles is null) (articles, next) = ([first, default], 1);
        if (next == articles.Length && articles.Length < most) Array.Resize(ref articles, Math.Min(most, articles.Length * 2));

        if (next == articles.Length) next = 0;
        articles[next++] = (article, weight);
        count = Math.Min(articles.Length, count + 1);
    }

    /// <summary>The articles, in no order.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ReadOnlySpan<(int Article, ushort Weight)> All => articles is null ? new ReadOnlySpan<(int, ushort)>(in first)[..count] : articles.AsSpan(0, count);
}
