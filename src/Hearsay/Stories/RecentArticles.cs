namespace Hearsay.Stories;

/// <summary>The last articles of a stream that have a term, with its weight in each.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class RecentArticles(int most)
{
    private (int Article, float Weight)[] articles = new (int Article, float Weight)[2];
    private int count;
    private int next;

    /// <summary>The articles, in no order.</summary>
    public ReadOnlySpan<(int Article, float Weight)> All => articles.AsSpan(0, count);

    /// <summary>Takes one in, in place of the oldest where there are enough.</summary>
    public void Add(int article, float weight)
    {
        if (count == articles.Length && count < most) Array.Resize(ref articles, Math.Min(most, count * 2));

        articles[next] = (article, weight);
        count = Math.Max(count, next + 1);
        next = (next + 1) % most;
    }
}
