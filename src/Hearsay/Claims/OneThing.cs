using Hearsay.Annotations.Quantities;

namespace Hearsay.Claims;

/// <summary>The rules that say whether two amounts of a story are of one thing: by unit, kind, whole and scope, or as one number given for one place or whole.</summary>
/// <remarks>A wrong conflict costs more trust than a missed one: amounts that exclude each other are only set side by side on the first, stricter ground.</remarks>
/// <param name="story">The story.</param>
/// <param name="linker">Tells how like each other two statements are.</param>
internal sealed class OneThing(StoryContext story, ClaimLinker linker)
{
    // Two statements this alike speak of the same thing even where no word names the kind.
    private const double SameThingAt = 0.45;

    // Two statements this alike are one, with another number in it.
    private const double RewrittenAt = 0.8;

    // Smaller whole numbers of one noun may well be of two things.
    private const decimal LeastDistinctive = 12;

    // A toll of less than this part of another is that of an incident within it, if no word says otherwise.
    private const decimal OneTollPart = 0.25m;

    // A first count may grow many times over, but the dead of a war are not those of one day in it.
    private const decimal LeastTollPart = 0.01m;

    /// <summary>Numbers that differ by no more than this part of the larger may be one, rounded.</summary>
    public const int RoundedPart = 20;

    // Rockets fired in a day and in a week have one noun and one verb.
    private const decimal OneDeedPart = 0.5m;

    // One article that gives a larger number twice gives it of one thing.
    private const decimal LeastRepeated = 100;

    // Of smaller numbers one may be another's rounding by chance.
    private const decimal LeastRounded = 1000;

    private const decimal Million = 1_000_000;

    // Two counts of one noun of which the smaller is more than this part of the larger are rarely of two things.
    private const decimal NearPart = 0.8m;

    private readonly Dictionary<(string One, string Other), bool> knownScopes = [];

    /// <summary>Whether two amounts are given for two named wholes or scopes, or by one sentence for two things.</summary>
    public bool AreToldApart(FigureObservation one, FigureObservation other) => HaveDifferentWholes(one, other) || StandTogether(one, other) || AreTwoOfOneSource(one, other) || IsOneVague(one, other);

    // An article that has "hundreds of thousands" leave, and more than 50,000 go to one country, counts two things.
    private static bool IsOneVague(FigureObservation one, FigureObservation other) =>
        one.IsOfArticleOf(other) && IsVague(one) != IsVague(other) && !IsSameNumber(one, other);

    private static bool IsVague(FigureObservation one) => one.Quantity is { Bound: QuantityBound.About, High: null };

    // Who knows of 12 dead at the market and of 23 since the truce began tells of two things.
    private static bool AreTwoOfOneSource(FigureObservation one, FigureObservation other) =>
        one.Statement.Article == other.Statement.Article && one.Quantity.Unit == other.Quantity.Unit && one.Quantity.Unit is not "%"
        && one.Statement.Assertion.Origin is { } origin && origin == other.Statement.Assertion.Origin && one.AsOf == other.AsOf
        && !one.Quantity.IsCompatibleWith(other.Quantity) && !one.Statement.Span.Overlaps(other.Statement.Span)
        && !FigureChange.IsBetween(one, other) && !FigureChange.IsCorrection(one, other) && !TakesUp(one, other) && !TakesUp(other, one);

    /// <summary>Whether nothing in the words of two amounts forbids that they are of one thing: unit, kind, part of another, foretold or measured.</summary>
    public static bool MayBeOfOneThing(FigureObservation one, FigureObservation other) =>
        one.IsPart == other.IsPart
        && (one.IsForecast == other.IsForecast || IsForetoldOf(one, other) || IsDistinctive(one, other) || AreOneLargeLimit(one, other))
        && (IsSameNumber(one, other) || !AreOfTwoKinds(one, other))
        && MayBeOfOneUnit(one, other);

    // "68 servicemen" may be "68 boys", and "340 had turned up" dockers; 14 km are no 14 tonnes.
    private static bool MayBeOfOneUnit(FigureObservation one, FigureObservation other)
    {
        if (one.Quantity.Unit == other.Quantity.Unit || AreOneNumberOfTwoNouns(one, other)) return true;
        if (!IsCount(one) || !IsCount(other) || MeasureNature.IsPhysicalUnit(one.Quantity.Unit) || MeasureNature.IsPhysicalUnit(other.Quantity.Unit)) return false;

        return (MeasureNature.IsOfPeople(one.Quantity.Unit) && MeasureNature.IsOfPeople(other.Quantity.Unit))
            || (one.Kind is not null && one.Kind == other.Kind && (one.Quantity.Unit.Length == 0 || other.Quantity.Unit.Length == 0));
    }

    // "would cost 3 billion at most", "speaks of 3 billion": what was foretold as a limit.
    private static bool AreOneLargeLimit(FigureObservation one, FigureObservation other) =>
        one.Statement.Article != other.Statement.Article && one.Quantity.Unit is not "%" && Number(one) is { } number && number == Number(other) && number > LeastRounded;

    // 109 deputies, 109 signatures and "the 109": one exact number under two nouns, or under none, is of one thing if the words besides agree.
    private static bool AreOneNumberOfTwoNouns(FigureObservation one, FigureObservation other) =>
        Number(one) is { } number && number == Number(other) && number > LeastDistinctive && one.Statement.Article != other.Statement.Article
        && MayBeRenamed(one) && MayBeRenamed(other) && !AreOfTwoKinds(one, other) && !AreVictimsAndOthers(one, other) && IsSameNumber(one, other);

    // 30 killed and 30 air strikes.
    private static bool AreVictimsAndOthers(FigureObservation one, FigureObservation other) =>
        MeasureNature.BefallsPeople(one.Kind) != MeasureNature.BefallsPeople(other.Kind) && one.Quantity.Unit.Length > 0 && other.Quantity.Unit.Length > 0;

    private static bool MayBeRenamed(FigureObservation one) =>
        one.Quantity.Unit.Length == 0 || IsSumOfTakenUnit(one) || (MeasureNature.IsCountable(one.Quantity.Unit) && one.Quantity is not { Bound: QuantityBound.About, High: null });

    /// <summary>Whether an amount is millions and more whose currency is only that of the sum before it.</summary>
    public static bool IsSumOfTakenUnit(FigureObservation one) => one.IsUnitTaken && Number(one) >= Million && !MeasureNature.IsPhysicalUnit(one.Quantity.Unit) && one.Quantity.Unit is not "%";

    private static decimal? Number(FigureObservation one) => one.Quantity.Low ?? one.Quantity.High;

    // 14,000 people and 14,000 evacuees, 1,150 employees and 1,150 jobs: so many are seldom counted twice.
    private static bool AreOneHeadcount(FigureObservation one, FigureObservation other) =>
        Number(one) == Number(other) && IsHeadcount(one) && IsHeadcount(other) && one.Statement.Article != other.Statement.Article
        && !CountOtherPeople(one, other) && !AreOfTwoFates(one, other);

    /// <summary>Whether an amount is a count of people, or of jobs, that is more than a few.</summary>
    public static bool IsHeadcount(FigureObservation observation) =>
        IsCount(observation) && observation.Quantity is { Unit.Length: > 0 } and not { Bound: QuantityBound.About, High: null } && (observation.Quantity.Low ?? observation.Quantity.High) > LeastDistinctive
        && (MeasureNature.IsOfPeople(observation.Quantity.Unit) || observation.Kind is "job");

    // 31 were held and 31 hurt.
    private static bool AreOfTwoFates(FigureObservation one, FigureObservation other) =>
        AreOfTwoKinds(one, other) && (MeasureNature.BefallsPeople(one.Kind) || MeasureNature.BefallsPeople(other.Kind));

    /// <summary>Whether rules say that two amounts are of one thing.</summary>
    public bool AreOfOneThing(FigureObservation one, FigureObservation other)
    {
        if (FigureChange.IsBetween(one, other) || FigureChange.IsCorrection(one, other) || TakesUp(one, other) || TakesUp(other, one)) return true;
        if (one.Quantity.Unit != other.Quantity.Unit && !(MeasureNature.CountsPeople(one.Kind) && one.Kind == other.Kind && IsCount(one) && IsCount(other)) && !AreOneHeadcount(one, other)) return false;
        if (one.IsPart != other.IsPart || (one.IsPart && !IsSameNumber(one, other) && linker.Likeness(one.Statement, other.Statement) < RewrittenAt)) return false;
        if (one.IsForecast != other.IsForecast && !IsForetoldOf(one, other) && !IsDistinctive(one, other) && !CameAsForetold(one, other)) return false;

        return IsSameNumber(one, other)
            ? SameWholeOrScope(one, other) || (SameKind(one, other) && !CountOtherPeople(one, other)) || IsDistinctive(one, other) || (!AreOfTwoKinds(one, other) && linker.Likeness(one.Statement, other.Statement) >= SameThingAt / 2)
            : (one.Of == other.Of && one.Of != FigureReader.OfAsked && one.Scope == other.Scope && one.Rate == other.Rate && SameKind(one, other) && AreOfOneToll(one, other) && IsSureOfKind(one, other)) || TellOneDeed(one, other);
    }

    // "will fly two surgical units", "the two surgical units landed".
    private bool CameAsForetold(FigureObservation one, FigureObservation other) =>
        SameKind(one, other) && IsSameNumber(one, other) && linker.Likeness(one.Statement, other.Statement) >= SameThingAt / 2;

    // What was foretold of a toll and what it came to are of one thing; a fine that is asked for and one that is imposed are two.
    private static bool IsForetoldOf(FigureObservation one, FigureObservation other) =>
        one.Kind is { } kind && one.Kind == other.Kind
        && (one.Quantity.Unit == "%"
            ? MeasureNature.IsFixed(kind) && !MeasureNature.IsShare(kind)
            : MeasureNature.IsFixed(kind) || MeasureNature.IsGrowing(kind) || MeasureNature.IsChanging(kind));

    /// <summary>Whether one amount, which leaves its noun out, goes on from the other.</summary>
    /// <remarks>"She counted 2,400" after "1,900 houses were destroyed": another count of the very same, unless a verb of its own says what of.</remarks>
    public static bool TakesUp(FigureObservation one, FigureObservation other) =>
        one.TakesUp is { } taken && taken == other.Quantity.Span && !one.IsSomeOfTaken && one.Deed.Length == 0 && !(one.Rate.Length == 0 && other.Rate.Length > 0 && one.Sentence == other.Sentence)
        && (one.Scope == other.Scope || (one.Quantity.Unit != "%" && one.Scope.Length == 0)) && !AreOfTwoKinds(one, other) && one.IsOfArticleOf(other);

    // Two outlets do not come upon 3,187,000 of a unit, or upon 118 of a noun, by chance; nor upon 31.4 million and 31,385,000.
    private static bool IsDistinctive(FigureObservation one, FigureObservation other)
    {
        if ((one.Quantity.Low ?? one.Quantity.High) is not { } number || one.Statement.Index == other.Statement.Index) return false;
        if (one.Quantity.Unit == "%" && number == decimal.Truncate(number)) return false;
        if (one.Quantity.Low != other.Quantity.Low || one.Quantity.High != other.Quantity.High)
        {
            return number > LeastRounded && (one.Quantity.IsRoundingOf(other.Quantity) || other.Quantity.IsRoundingOf(one.Quantity));
        }

        return number > LeastRepeated || (one.Statement.Article != other.Statement.Article && (number != decimal.Truncate(number) || number > LeastDistinctive));
    }

    // Amounts that exclude each other need more than a noun in common to be of one thing.
    private bool IsSureOfKind(FigureObservation one, FigureObservation other) => one.Kind is ExchangeRate.Kind ? AreOfOneSize(one, other, NearPart) : one.Kind is null || (MeasureNature.IsFixed(one.Kind) && IsCount(one) && !IsPhysical(one))
        ? linker.Likeness(one.Statement, other.Statement) >= SameThingAt || AreNear(one, other) || (((one.Deed.Length > 0 && one.Deed == other.Deed) || MeasureNature.IsOfOneThing(one.Kind)) && AreOfOneSize(one, other, OneDeedPart))
        : one.Of.Length + one.Scope.Length > 0 || IsPhysical(one) || ((MeasureNature.IsGrowing(one.Kind) || MeasureNature.IsChanging(one.Kind)) && !MeasureNature.IsOfMany(one.Kind))
            || linker.Likeness(one.Statement, other.Statement) >= SameThingAt / 2;

    // A war has many tolls: those of one noun, and of one size, or of one side, or told in like words, are of one.
    private bool AreOfOneToll(FigureObservation one, FigureObservation other)
    {
        if (CountOtherPeople(one, other)) return false;

        // "2,300 dockers employed at the port", "64,000 employees of the railway".
        if (one.Kind is { } who && MeasureNature.IsWhoTheyAre(who) && one.Quantity.Unit != other.Quantity.Unit && !AreOfOneSize(one, other, OneDeedPart)) return false;
        if (!MeasureNature.CountsPeople(one.Kind) || !MeasureNature.IsGrowing(one.Kind)) return true;

        return AreOfOneSize(one, other, OneTollPart) || IsNamed(one.Scope) || AreOfOneSize(one, other, LeastTollPart) && linker.Likeness(one.Statement, other.Statement) >= SameThingAt / 2;
    }

    // Four boys, twenty militants: unless a side is named that both are of.
    private static bool CountOtherPeople(FigureObservation one, FigureObservation other) =>
        MeasureNature.CountsPeople(one.Kind) && one.Quantity.Unit != other.Quantity.Unit && (MeasureNature.IsPart(one.Quantity.Unit) || MeasureNature.IsPart(other.Quantity.Unit))
        && !(IsNamed(one.Scope) && one.Scope == other.Scope);

    private static bool AreOfOneSize(FigureObservation one, FigureObservation other, decimal part) =>
        (one.Quantity.Low ?? one.Quantity.High) is { } number && (other.Quantity.Low ?? other.Quantity.High) is { } otherNumber
        && Math.Min(number, otherNumber) >= Math.Max(number, otherNumber) * part;

    // "the mayor took 4.2 million from the builder", "took 3.1 million from the builder": one did it to the same other.
    private static bool TellOneDeed(FigureObservation one, FigureObservation other) =>
        IsSum(one) && IsSum(other) && one.Verb.Length > 0 && one.Verb == other.Verb && ClaimLinker.SharedActors(one.Statement, other.Statement) >= 2
        && one.Statement.Article != other.Statement.Article;

    // Money is given in a unit that is not itself what is counted.
    private static bool IsSum(FigureObservation observation) =>
        observation.Quantity.Unit is { Length: > 0 } unit and not "%" and not "pp" && observation.Head != unit && !MeasureNature.IsPhysicalUnit(unit) && !MeasureNature.CountsPeople(observation.Kind);

    // 60 props and 58 props, a magnitude of 6.4 and one of 6.7: two counts of one thing that differ by little.
    private static bool AreNear(FigureObservation one, FigureObservation other) =>
        IsCount(one) && (one.Kind is not null || !MeasureNature.IsOfPeople(one.Head)) && one.Quantity is { Low: { } low, High: not null } && other.Quantity is { Low: { } otherLow, High: not null }
        && (low >= LeastDistinctive || low != decimal.Truncate(low)) && Math.Min(low, otherLow) >= Math.Max(low, otherLow) * NearPart;

    // Tonnes, metres and litres of one kind are of one thing in one story; counts and sums of money need not be.
    private static bool IsPhysical(FigureObservation observation) => MeasureNature.IsPhysicalUnit(observation.Quantity.Unit) && MeasureNature.IsFixed(observation.Kind);

    // One sentence that gives two amounts of a unit gives them for two things: "31 percent, of whom 12 percent …".
    private static bool StandTogether(FigureObservation one, FigureObservation other) =>
        one.Statement.Article == other.Statement.Article && one.Quantity.Span != other.Quantity.Span && one.Sentence == other.Sentence && !IsSameNumber(one, other) && !FigureChange.IsBetween(one, other) && !FigureChange.IsCorrection(one, other) && !TakesUp(one, other) && !TakesUp(other, one);

    /// <summary>Whether two amounts are of one kind, or of one noun where neither has a kind.</summary>
    public static bool SameKind(FigureObservation one, FigureObservation other) =>
        one.Kind == other.Kind && (one.Kind is not null || (one.Head.Length > 0 && one.Head == other.Head));

    /// <summary>Whether two amounts are of two kinds that are known.</summary>
    /// <remarks>A share of the land and one of the votes may be one number in like words.</remarks>
    public static bool AreOfTwoKinds(FigureObservation one, FigureObservation other) =>
        one.Kind is not null && other.Kind is not null && one.Kind != other.Kind && !(MeasureNature.IsShare(one.Kind) && MeasureNature.IsShare(other.Kind));

    private bool SameWholeOrScope(FigureObservation one, FigureObservation other) =>
        (one.Of.Length > 0 && one.Of == other.Of) || (one.Scope.Length > 0 && IsOneScope(one.Scope, other.Scope));

    // One place under a shorter and a longer name, too: only amounts that are one number anyway are joined on this ground.
    private bool IsOneScope(string one, string other) => one == other || ShareAPart(one, other);

    private bool ShareAPart(string one, string other)
    {
        if (!knownScopes.TryGetValue((one, other), out var isShared))
        {
            knownScopes[(one, other)] = isShared = one.Split(' ').Any(part => other.Split(' ').Any(otherPart => part.Length > 0 && (part == otherPart || NameOnePlace(part, otherPart))));
        }

        return isShared;
    }

    private bool NameOnePlace(string one, string other) =>
        one.StartsWith('@') && other.StartsWith('@') && NamesOf(one).Any(name => NamesOf(other).Any(otherName => NameFolding.IsPartOf(name, otherName)));

    private IEnumerable<string> NamesOf(string part) =>
        story.Actor(part[1..]) is { } actor ? actor.Aliases.Prepend(actor.Name).Select(NameFolding.Fold).Where(name => name.Length > 3) : [];

    /// <summary>Whether two amounts are given for two wholes or scopes.</summary>
    public bool HaveDifferentWholes(FigureObservation one, FigureObservation other) =>
        !FigureChange.IsBetween(one, other) && (IsOneOfAnotherTime(one, other) || AreApart(one.Of, other.Of) || (AreApart(one.Scope, other.Scope) && !(IsDistinctive(one, other) && IsNamed(one.Scope) != IsNamed(other.Scope))));

    // "In 2029 it burnt 1,900 hectares": another time's, also where nobody says of the rest when they were; nor is what is needed what there is. A trial is about sums of long ago.
    private static bool IsOneOfAnotherTime(FigureObservation one, FigureObservation other) =>
        !IsSum(one) && FigureReader.IsApart(one.Scope) != FigureReader.IsApart(other.Scope) && !IsSameNumber(one, other);

    private bool AreApart(string one, string other) => one.Length > 0 && other.Length > 0 && !IsOneScope(one, other);

    /// <summary>Whether a scope names an actor or a place.</summary>
    /// <remarks>"in the town" may well be the town that somebody else names.</remarks>
    public static bool IsNamed(string scope) => scope.Contains('@', StringComparison.Ordinal);

    /// <summary>Whether two amounts are one number, rounded or not.</summary>
    public static bool IsSameNumber(FigureObservation one, FigureObservation other)
    {
        if ((one.Quantity.Low ?? one.Quantity.High) is not { } low || (other.Quantity.Low ?? other.Quantity.High) is not { } otherLow) return false;
        if (low != otherLow && Math.Abs(low - otherLow) > Math.Max(Math.Abs(low), Math.Abs(otherLow)) / RoundedPart) return false;

        // "more than 60" and "no more than 60" are not one number.
        var areOpposite = one.Quantity.Bound != other.Quantity.Bound
            && one.Quantity.Bound is QuantityBound.AtLeast or QuantityBound.AtMost && other.Quantity.Bound is QuantityBound.AtLeast or QuantityBound.AtMost;
        return !areOpposite && one.Quantity.IsCompatibleWith(other.Quantity);
    }

    /// <summary>Whether an amount counts, and is no share and no sum of money.</summary>
    public static bool IsCount(FigureObservation observation) => observation.Quantity.Unit is not "%" and not "pp" && !(observation.Quantity.Unit.Length == 3 && observation.Quantity.Unit.All(char.IsAsciiLetterUpper));
}
