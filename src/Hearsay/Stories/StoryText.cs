using NodaTime;

namespace Hearsay.Stories;

/// <summary>An article as stories are made of it: its strongest terms with their weights, and its day. As small as can be, since a stream holds a million.</summary>
internal sealed class StoryText
{
    private const int Undated = int.MinValue;

    // A weight of 1 in whole numbers, so that sums are exact in any order.
    private const int One = ushort.MaxValue;

    private static readonly LocalDate FirstDay = new(1970, 1, 1);

    private readonly int day;

    /// <summary>Makes one.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="published">The day it was published.</param>
    /// <param name="terms">Term numbers, ascending; empty where the article says nothing.</param>
    /// <param name="weights">The weight of each, packed; their squares add up to 1.</param>
    public StoryText(string id, LocalDate? published, int[] terms, ushort[] weights)
        : this(id, published is { } known ? Period.DaysBetween(FirstDay, known) : Undated, terms, weights)
    {
    }

    private StoryText(string id, int day, int[] terms, ushort[] weights) => (Id, this.day, Terms, Weights) = (id, day, terms, weights);

    /// <summary>The article's id.</summary>
    public string Id { get; }

    /// <summary>Term numbers, ascending.</summary>
    public int[] Terms { get; }

    /// <summary>The weight of each term, packed.</summary>
    public ushort[] Weights { get; }

    /// <summary>The day it was published, counted from 1 January 1970.</summary>
    public int? Day => day == Undated ? null : day;

    /// <summary>One whose day is counted already.</summary>
    public static StoryText Of(string id, int? day, int[] terms, ushort[] weights) => new(id, day ?? Undated, terms, weights);

    /// <summary>A weight from 0 to 1 in 16 bits.</summary>
    public static ushort Pack(double weight) => (ushort)Math.Round(weight * One);

    /// <summary>The weight of a term, from 0 to 1.</summary>
    /// <param name="place">Its place among <see cref="Terms"/>.</param>
    public double WeightAt(int place) => Weights[place] / (double)One;

    /// <summary>How like another this article is by its words alone: the cosine of their weights, 0 to 1.</summary>
    public double LikenessTo(StoryText other)
    {
        var (likeness, a, b) = (0L, Terms, other.Terms);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j]) likeness += (long)Weights[i++] * other.Weights[j++];
            else if (a[i] < b[j]) i++;
            else j++;
        }

        return likeness / ((double)One * One);
    }

    /// <summary>Whether the article has a term among its strongest.</summary>
    public bool Has(int term) => Array.BinarySearch(Terms, term) >= 0;

    /// <summary>The days between two articles; <see langword="null"/> where one is undated.</summary>
    public int? DaysTo(StoryText other) => day == Undated || other.day == Undated ? null : Math.Abs(day - other.day);
}
