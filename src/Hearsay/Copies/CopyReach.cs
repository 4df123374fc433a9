using Hearsay.Articles;
using NodaTime;

namespace Hearsay.Copies;

/// <summary>What decides of an article with whom it is read side by side, in eight bytes: a new article meets hundreds.</summary>
internal readonly record struct CopyReach
{
    // Two texts are read side by side where they meet at so many runs and at this share of those the shorter one could, by how far the longer
    // one is thinned. A brief shares less; but it is printed while it is news, and what it shares stands in the lead of the report.
    private static readonly int[] LeastMet = [4, 2, 2];
    private const int LeastMetPerMille = 60;
    private static readonly int[] LeastMetOfBrief = [4, 2, 2];

    private const int Undated = int.MinValue;
    private static readonly LocalDate FirstDay = new(1, 1, 1);

    private readonly int grams;
    private readonly int day;

    /// <summary>Of an article.</summary>
    /// <param name="grams">How many word runs it has.</param>
    /// <param name="time">When it was last changed, or published.</param>
    public CopyReach(int grams, PublicationTime? time) =>
        (this.grams, day) = (grams, time is { } known ? Period.DaysBetween(FirstDay, known.Day) : Undated);

    /// <summary>Whether two articles meet often enough to be read side by side.</summary>
    public static bool AreWorthReading(CopyReach one, CopyReach other, Meetings met)
    {
        var shift = GramSample.ShiftOf(Math.Max(one.grams, other.grams));
        var inReach = Math.Max(1, GramsInReach(one, other));
        return (met.InLead >= Math.Min(inReach, LeastMetOfBrief[shift]) && AreNear(one, other))
            || met.All >= Math.Min(inReach, Math.Max(LeastMet[shift], inReach * LeastMetPerMille / 1000));
    }

    /// <summary>At how many chosen runs two articles could meet: those the shorter one has, thinned like the longer one's.</summary>
    public static int GramsInReach(CopyReach one, CopyReach other) =>
        Math.Min(one.grams, other.grams) >> GramSample.ShiftOf(Math.Max(one.grams, other.grams));

    private static bool AreNear(CopyReach one, CopyReach other) =>
        one.day == Undated || other.day == Undated || Math.Abs(one.day - other.day) <= CopyRule.LateDays;
}
