using System.Runtime.InteropServices;

namespace Hearsay.Stories;

/// <summary>Articles added up term by term: how like each other all their pairs are, without asking each.</summary>
internal sealed class TermSum
{
    private readonly Dictionary<int, double> terms = [];

    /// <summary>Adds up some articles.</summary>
    public TermSum(IEnumerable<StoryArticle> articles)
    {
        foreach (var article in articles) Add(article.Text);
    }

    /// <summary>How many articles there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many pairs of different articles they make.</summary>
    public double Pairs => Count * (Count - 1) / 2.0;

    /// <summary>The likenesses of all pairs, those of each article with itself included, added up.</summary>
    public double Length { get; private set; }

    /// <summary>The likenesses of all pairs of different articles, added up.</summary>
    public double LikenessOfPairs => (Length - Count) / 2;

    /// <summary>Adds an article.</summary>
    public void Add(StoryText article) => Change(article, 1);

    /// <summary>Takes an article out that was added.</summary>
    public void Remove(StoryText article) => Change(article, -1);

    /// <summary>The likenesses of each of the articles here to each there, added up.</summary>
    public double LikenessTo(TermSum other)
    {
        var (few, many) = terms.Count < other.terms.Count ? (terms, other.terms) : (other.terms, terms);
        return few.Sum(pair => pair.Value * many.GetValueOrDefault(pair.Key));
    }

    private void Change(StoryText article, int sign)
    {
        Count += sign;
        for (var i = 0; i < article.Terms.Length; i++)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, article.Terms[i], out _);
            var weight = sign * article.WeightAt(i);
            Length += ((2 * sum) + weight) * weight;
            sum += weight;
        }
    }
}
