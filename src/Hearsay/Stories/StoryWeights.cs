using System.Globalization;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Stories;

/// <summary>The few numbers that decide what goes together.</summary>
/// <remarks>
/// How terms and silence weigh was chosen by hand, on public sets of stories and the samples. What a likeness is worth was fitted to
/// the same sets; see <c>chances.lexicon</c>.
/// </remarks>
internal sealed record StoryWeights
{
    /// <summary>How many of an article's terms count, the strongest.</summary>
    public int MostTerms { get; init; } = 64;

    /// <summary>How many articles the general counts are worth beside those of a large batch.</summary>
    public double GeneralArticles { get; init; } = 60;

    /// <summary>The least that the general counts and those of the batch are worth together.</summary>
    public double LeastArticles { get; init; } = 600;

    /// <summary>The part of what a word says in general that is left to it even where every article of the batch has it.</summary>
    public double LeftByBatch { get; init; } = 0.5;

    /// <summary>How much more a word of the headline weighs than one of the text.</summary>
    public double Title { get; init; } = 4;

    /// <summary>How much more a word of the first hundred words weighs.</summary>
    public double Lead { get; init; } = 2;

    /// <summary>How much more a name or a number weighs than another word.</summary>
    public double Name { get; init; } = 1.5;

    /// <summary>The weight of a name of several words as a whole, beside those of its words.</summary>
    public double WholeName { get; init; } = 1;

    /// <summary>The days of silence after which half of what silence takes from a likeness is gone.</summary>
    public double Days { get; init; } = 3;

    /// <summary>What is left of a likeness after a very long silence.</summary>
    public double LongAgo { get; init; } = 0.1;

    /// <summary>A smaller likeness is anybody's: it makes no neighbours, and no chance.</summary>
    public double LeastLikeness { get; init; } = 0.14;

    /// <summary>The days apart at which two articles count half when it is asked how well two stories go together.</summary>
    public double DaysTogether { get; init; } = 2;

    /// <summary>The chance, on average over the articles of both sides, from which on they are one story.</summary>
    public double Joins { get; init; } = Learned["joins"];

    /// <summary>What a likeness of 1 adds to the log-odds of two articles being on one event.</summary>
    public double OfLikeness { get; init; } = Learned["likeness"];

    /// <summary>What it adds that the nearest neighbours of both, on average, have a likeness of 1.</summary>
    public double OfClosest { get; init; } = Learned["closest"];

    /// <summary>What it adds that the twenty nearest of both, on average, have a likeness of 1.</summary>
    public double OfCrowd { get; init; } = Learned["crowd"];

    /// <summary>The log-odds of two articles that have nothing in common, with each other or with any.</summary>
    public double OfNothing { get; init; } = Learned["nothing"];

    private static Dictionary<string, double> Learned => field ??= LexiconFile.ReadLines(typeof(StoryWeights), "chances.lexicon")
        .Select(LexiconFile.Words)
        .ToDictionary(words => words[0], words => double.Parse(words[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The part of a likeness that a silence leaves: 1 on the same day, or where the days are unknown; nearly all that can go is gone after two weeks.</summary>
    public double OfSilence(int? days) => days is { } silence ? LongAgo + ((1 - LongAgo) * Half(silence, Days)) : 1;

    /// <summary>How much two articles count when it is asked how well two stories go together: all on one day, half after two days.</summary>
    /// <remarks>A story of many weeks is held together by what follows each other in it, not by its first day and its last.</remarks>
    public double OfDistance(int? days) => days is { } distance ? Half(distance, DaysTogether) : 1;

    /// <summary>How probable it is that two articles are on one event.</summary>
    /// <param name="likeness">How like each other they are.</param>
    /// <param name="one">The neighbours of one.</param>
    /// <param name="other">The neighbours of the other.</param>
    public double Chance(double likeness, Neighbourhood one, Neighbourhood other)
    {
        if (likeness < LeastLikeness) return 0;

        var odds = OfNothing + (OfLikeness * likeness) + (OfClosest * (one.Closest + other.Closest) / 2) + (OfCrowd * (one.Crowd + other.Crowd) / 2);
        return 1 / (1 + Math.Exp(-odds));
    }

    private static double Half(double days, double half) => half * half / ((half * half) + (days * days));
}
