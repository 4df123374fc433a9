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

    private static readonly IReadOnlySet<string> OfShares = new HashSet<string>(StringComparer.Ordinal) { "percent", "cent", "pct" };

    private static readonly IReadOnlySet<string> Vague =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "dozens", "scores", "tens", "hundreds", "thousands", "millions", "billions" };

    private readonly Lazy<IReadOnlySet<string>> words = new(() => WordsOf(observation), isThreadSafe: false);

    /// <summary>The amount.</summary>
    public FigureObservation Observation { get; } = observation;

    /// <summary>Whether it names no number that two could share only by telling of one thing: <c>hundreds of thousands</c>.</summary>
    public bool IsVague { get; } = TokensOf(observation).Any(token => Vague.Contains(token.Form));

    /// <summary>Whether two amounts are of one kind, or told with a word in common besides the amounts, or are one number of three digits or more, or of two that is not round and counts people.</summary>
    /// <remarks>Two shares of 41 percent may be so by chance: so short a number alone joins nothing.</remarks>
    public static bool MayBeJoined(FigureCandidate one, FigureCandidate other) =>
        (one.Observation.Quantity.Low == other.Observation.Quantity.Low && one.Observation.Quantity.High == other.Observation.Quantity.High && (HasManyDigits(one.Observation) || (IsUneven(one.Observation) && AreOfPeopleOrSeats(one.Observation, other.Observation))))
        || (one.Observation.Kind is not null && one.Observation.Kind == other.Observation.Kind) || one.words.Value.Overlaps(other.words.Value);

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
