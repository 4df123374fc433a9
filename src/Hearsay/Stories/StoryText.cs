using Hearsay.Annotations;
using NodaTime;

namespace Hearsay.Stories;

/// <summary>An article as stories are made of it: its terms with their weights, and its day.</summary>
/// <param name="Article">The article.</param>
/// <param name="Terms">Term numbers, ascending, with weights whose squares add up to 1; empty where the article says nothing.</param>
internal sealed record StoryText(AnnotatedArticle Article, IReadOnlyList<(int Term, double Weight)> Terms)
{
    // What an article is about is in its strongest terms.
    private const int MostStrongest = 40;

    /// <summary>The terms it makes most of, the strongest first.</summary>
    public IReadOnlyList<int> Strongest { get; } =
        [.. Terms.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Term).Take(MostStrongest).Select(pair => pair.Term)];

    /// <summary>The article's id.</summary>
    public string Id => Article.Article.Id;

    /// <summary>The day it was published.</summary>
    public LocalDate? Day => Article.Article.Published?.Day;

    /// <summary>Whether the article has a term.</summary>
    public bool Has(int term)
    {
        var (low, high) = (0, Terms.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Terms[middle].Term < term) low = middle + 1;
            else high = middle;
        }

        return low < Terms.Count && Terms[low].Term == term;
    }

    /// <summary>Orders as a stream: by publication, undated ones last, then by id.</summary>
    public static Comparer<StoryText> InStream { get; } = Comparer<StoryText>.Create((one, other) =>
    {
        var order = (one.Article.Article.Published, other.Article.Article.Published) switch
        {
            ({ } first, { } second) => first.CompareTo(second),
            (null, null) => 0,
            (null, _) => 1,
            _ => -1,
        };
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    });
}
