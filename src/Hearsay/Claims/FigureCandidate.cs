using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>An amount that is set beside many others, with what is asked of it each time.</summary>
/// <param name="observation">The amount.</param>
internal sealed class FigureCandidate(FigureObservation observation)
{
    private const decimal FewestDigits = 100;
    private const decimal LeastDistinctive = 12;
    private const decimal Five = 5;
    private const decimal Ten = 10;

    // "puts the number of dead at 40".
    private const int NearVerb = 4;

    private static readonly IReadOnlySet<string> OfShares = new HashSet<string>(StringComparer.Ordinal) { "percent", "cent", "pct" };

    private static readonly IReadOnlySet<string> Vague =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "dozens", "scores", "tens", "hundreds", "thousands", "millions", "billions" };

    private readonly string[] actors = [.. observation.Statement.Features.Features.Where(StatementFeatures.IsActor)];

    private readonly Lazy<IReadOnlySet<string>> words = new(() => WordsOf(observation), isThreadSafe: false);

    /// <summary>The amount.</summary>
    public FigureObservation Observation { get; } = observation;

    /// <summary>The number, or the limit it names.</summary>
    public double Amount { get; } = (double)(observation.Quantity.Low ?? observation.Quantity.High ?? 0);

    /// <summary>Whether somebody gives it with a verb for that: <c>put the dead at 40</c>.</summary>
    public bool IsGiven { get; } = IsAfterTelling(observation);

    /// <summary>Whether it is a level that something stands at or moves to: <c>closed at 33.10</c>, <c>fell to 86 percent</c>.</summary>
    public bool IsLevel { get; } = observation.Statement.Article.TokensIn(observation.Quantity.Span).First is > 0 and var first
        && observation.Statement.Article.Tokens[first - 1].Form is "at" or "to" or "At" or "from";

    /// <summary>Whether it names no number that two could share only by telling of one thing: <c>hundreds of thousands</c>.</summary>
    public bool IsVague { get; } = TokensOf(observation).Any(token => Vague.Contains(token.Form));

    /// <summary>How many actors the statements of two amounts share.</summary>
    public int SharedActors(FigureCandidate other) => actors.Length == 0 || other.actors.Length == 0 ? 0 : actors.Count(other.actors.Contains);

    /// <summary>Whether two amounts are of one kind, or told with a word in common besides the amounts, or are one number of three digits or more, or of two that is not round and counts people.</summary>
    /// <remarks>Two shares of 41 percent may be so by chance: so short a number alone joins nothing.</remarks>
    public static bool MayBeJoined(FigureCandidate one, FigureCandidate other) =>
        (one.Observation.Quantity.Low == other.Observation.Quantity.Low && one.Observation.Quantity.High == other.Observation.Quantity.High && (HasManyDigits(one.Observation) || (IsUneven(one.Observation) && AreOfPeopleOrSeats(one.Observation, other.Observation))))
        || (one.Observation.Kind is not null && one.Observation.Kind == other.Observation.Kind) || one.words.Value.Overlaps(other.words.Value);

    private static bool IsAfterTelling(FigureObservation observation)
    {
        var first = observation.Statement.Article.TokensIn(observation.Quantity.Span).First;
        for (var token = Math.Max(0, first - NearVerb); token < first; token++)
        {
            if (MeasureNature.IsTellingNumber(observation.Statement.Article.Tokens[token])) return true;
        }

        return false;
    }

    // 107 and 186 million, but not 160 or 20,000.
    private static bool HasManyDigits(FigureObservation observation)
    {
        var digits = observation.Quantity.Low ?? observation.Quantity.High ?? 0;
        if (digits != decimal.Truncate(digits) || observation.Quantity.Unit == "%") return false;

        while (digits >= FewestDigits && digits % Ten == 0) digits /= Ten;
        return digits >= FewestDigits;
    }

    // 17 and 43, but not 20 or 45.
    private static bool IsUneven(FigureObservation observation) =>
        (observation.Quantity.Low ?? observation.Quantity.High) is > LeastDistinctive and < FewestDigits and var number && number == decimal.Truncate(number) && number % Five != 0 && observation.Quantity.Unit != "%";

    // "the party's 17 deputies", "its 17 seats", "five of the 17": who they are has many names.
    private static bool AreOfPeopleOrSeats(FigureObservation one, FigureObservation other) =>
        one.Quantity.Unit == other.Quantity.Unit || (IsOfPeopleOrSeats(one) && IsOfPeopleOrSeats(other));

    private static bool IsOfPeopleOrSeats(FigureObservation one) => OneThing.IsCount(one) && (one.Quantity.Unit is "seat" or "vote" or "post" or "job" || MeasureNature.IsOfPeople(one.Quantity.Unit));

    private static IReadOnlySet<string> WordsOf(FigureObservation observation)
    {
        var ofAmount = TokensOf(observation).Select(Predicates.ClassOf).ToHashSet(StringComparer.Ordinal);
        return observation.Statement.Features.Features
            .Where(word => !char.IsAsciiDigit(word[0]) && !OfShares.Contains(word) && !ofAmount.Contains(word))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IReadOnlyList<Token> TokensOf(FigureObservation observation) => observation.Statement.Article.WordsAndMarksIn(observation.Quantity.Span);
}
