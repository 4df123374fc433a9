using NodaTime;

namespace Hearsay.Stories;

/// <summary>A story while it is being made, or a few articles that are known to go together: the articles and the sum of their terms.</summary>
internal sealed class LiveStory
{
    private readonly Dictionary<int, double> sum = [];
    private readonly List<StoryText> articles = [];

    /// <summary>The articles, in the order in which they were taken in.</summary>
    public IReadOnlyList<StoryText> Articles => articles;

    /// <summary>The first day.</summary>
    public LocalDate? From { get; private set; }

    /// <summary>The last day.</summary>
    public LocalDate? To { get; private set; }

    /// <summary>The weight of a term in all articles together.</summary>
    public double WeightOf(int term) => sum.GetValueOrDefault(term);

    /// <summary>The terms of all articles, the strongest first.</summary>
    public IEnumerable<(int Term, double Weight)> StrongestTerms() =>
        sum.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value));

    /// <summary>Takes an article in.</summary>
    public void Add(StoryText article)
    {
        articles.Add(article);
        foreach (var (term, weight) in article.Terms) sum[term] = sum.GetValueOrDefault(term) + weight;

        if (article.Day is not { } day) return;

        From = From is { } from && from < day ? from : day;
        To = To is { } to && to > day ? to : day;
    }

    /// <summary>How like each other the articles of two stories are, on average over all pairs: 0 to 1.</summary>
    public double LikenessTo(LiveStory other)
    {
        var (smaller, larger) = articles.Count <= other.articles.Count ? (this, other) : (other, this);
        return smaller.articles.Sum(larger.Sum) / ((double)articles.Count * other.articles.Count);
    }

    /// <summary>The likenesses of an article to each of the story's, added up.</summary>
    public double Sum(StoryText article)
    {
        var likeness = 0.0;
        foreach (var (term, weight) in article.Terms) likeness += weight * sum.GetValueOrDefault(term);
        return likeness;
    }

    /// <summary>The days between two stories: 0 where they overlap, or where one of them is undated.</summary>
    public int DaysTo(LiveStory other)
    {
        if (From is not { } from || To is not { } to || other.From is not { } otherFrom || other.To is not { } otherTo) return 0;

        return Math.Max(0, Math.Max(Period.DaysBetween(otherTo, from), Period.DaysBetween(to, otherFrom)));
    }
}
