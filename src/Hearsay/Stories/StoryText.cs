using Hearsay.Articles;

namespace Hearsay.Stories;

/// <summary>An article as stories are made of it: its strongest terms with their weights, its day, and what it may be called by.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Title">Its headline; <see langword="null"/> where it has none.</param>
/// <param name="Opening">Its first sentence; empty where it has no words.</param>
/// <param name="Terms">Term numbers, ascending; empty where the article says nothing.</param>
/// <param name="Weights">The weight of each term; their squares add up to 1.</param>
internal sealed record StoryText(string Id, PublicationTime? Published, string? Title, string Opening, int[] Terms, float[] Weights)
{
    /// <summary>The day it was published, counted from 1 January 1970.</summary>
    public int? Day { get; } = Published is { } time ? NodaTime.Period.DaysBetween(new NodaTime.LocalDate(1970, 1, 1), time.Day) : null;

    /// <summary>How like another this article is by its words alone: the cosine of their weights, 0 to 1.</summary>
    public double LikenessTo(StoryText other)
    {
        var (likeness, a, b) = (0.0, Terms, other.Terms);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j]) likeness += Weights[i++] * other.Weights[j++];
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return likeness;
    }

    /// <summary>Whether the article has a term among its strongest.</summary>
    public bool Has(int term) => Array.BinarySearch(Terms, term) >= 0;

    /// <summary>The days between two articles; <see langword="null"/> where one is undated.</summary>
    public int? DaysTo(StoryText other) => Day is { } day && other.Day is { } otherDay ? Math.Abs(day - otherDay) : null;

    /// <summary>Orders as a stream: by publication, undated ones last, then by id.</summary>
    public static Comparer<StoryText> InStream { get; } = Comparer<StoryText>.Create((one, other) =>
    {
        var order = (one.Published, other.Published) switch
        {
            ({ } first, { } second) => first.CompareTo(second),
            (null, null) => 0,
            (null, _) => 1,
            _ => -1,
        };
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    });
}
