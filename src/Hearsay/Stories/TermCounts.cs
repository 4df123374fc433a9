using System.Runtime.InteropServices;

namespace Hearsay.Stories;

/// <summary>In how many articles each term stands.</summary>
internal sealed class TermCounts
{
    private readonly Dictionary<int, int> articlesWith = [];

    /// <summary>How many articles were counted.</summary>
    public int Articles { get; private set; }

    /// <summary>Every term with its count, in no order.</summary>
    public IEnumerable<KeyValuePair<int, int>> All => articlesWith;

    /// <summary>How many of the articles have a term.</summary>
    public int this[int term] => articlesWith.GetValueOrDefault(term);

    /// <summary>Counts an article.</summary>
    public void Add(IReadOnlyList<Term> terms)
    {
        Articles++;
        foreach (var term in terms) Add(term.Number, 1);
    }

    /// <summary>Takes in what was counted elsewhere.</summary>
    public void Add(TermCounts other)
    {
        Articles += other.Articles;
        foreach (var (term, count) in other.articlesWith) Add(term, count);
    }

    /// <summary>Takes in what was counted elsewhere.</summary>
    /// <param name="articles">How many articles were counted.</param>
    /// <param name="counts">Terms with how many of them have each.</param>
    public void Add(int articles, IEnumerable<KeyValuePair<int, int>> counts)
    {
        Articles += articles;
        foreach (var (term, count) in counts) Add(term, count);
    }

    private void Add(int term, int count) => CollectionsMarshal.GetValueRefOrAddDefault(articlesWith, term, out _) += count;
}
