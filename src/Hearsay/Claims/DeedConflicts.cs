using System.Globalization;
using Hearsay.Annotations.Attributions;
using Hearsay.Claims.Identities;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Claims;

/// <summary>Finds statements of one deed that tell it of another time, place or doer.</summary>
/// <remarks>
/// Two accounts are of one deed only if the verb, and whom it was done to or who did it, are the same, and both are like each other anyway: many things are done
/// more than once. Which of two places holds the other is not known but for countries: the rest stays undecided.
/// </remarks>
/// <param name="story">The story.</param>
internal sealed class DeedConflicts(StoryContext story)
{
    private const double AlikeAt = 0.20;

    // Farther apart, two days are hardly given for one deed.
    private const int MostDays = 20;
    private const int Week = 7;

    // A quarter of an hour is rounding.
    private const int FewestMinutes = 30;

    private static readonly StatementSearch Search = new("deeds", AlikeAt);

    private readonly DeedReader deeds = new(story);

    /// <summary>Later statements that tell the deed of a statement otherwise, with how they stand to it and why.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="linker">Knows which statements are alike.</param>
    public IEnumerable<(Statement Other, RelationKind Kind, string Why)> Find(Statement statement, ClaimLinker linker) =>
        TellsDeed(statement) ? linker.Recall(Search, statement, one => FindAnew(one, linker), TellsDeed) : [];

    private IEnumerable<(Statement Other, RelationKind Kind, string Why)> FindAnew(Statement statement, ClaimLinker linker)
    {
        // In order, since the first reason given is the one that is kept.
        foreach (var pair in linker.FindAnyLike(statement, AlikeAt, isWanted: IsLater).OrderBy(pair => pair.Statement.Index))
        {
            if (Judge(statement, pair.Statement) is var (kind, why)) yield return (pair.Statement, kind, why);
        }

        bool IsLater(Statement other) => other.Index > statement.Index && TellsDeed(other);
    }

    /// <summary>Whether a statement tells, as a fact, of what comes about once or has one doer.</summary>
    public bool TellsDeed(Statement statement) =>
        IsToldAsFact(statement) && deeds.Read(statement) is { } deed && (DeedWords.HappensOnce(deed.Verb) || DeedWords.HasOneDoer(deed.Verb));

    /// <summary>How two statements of one deed, of two sources, stand to each other, and why; <see langword="null"/> where they do not differ, or are not of one deed.</summary>
    public (RelationKind Kind, string Why)? Judge(Statement one, Statement other) =>
        one.Article != other.Article && TellsDeed(one) && TellsDeed(other) && !HaveOneOrigin(one, other) && deeds.Read(one) is { } deed && deeds.Read(other) is { } told && deed.Verb == told.Verb
            ? Judge(deed, told)
            : null;

    private (RelationKind Kind, string Why)? Judge(Deed one, Deed other)
    {
        var (areOfOnePatient, areOfOneAgent) = (one.Patient is not null && one.Patient == other.Patient, one.Agent is not null && one.Agent == other.Agent);
        var isOneDeed = (areOfOnePatient && (areOfOneAgent || one.Agent is null || other.Agent is null)) || (areOfOneAgent && one.Patient is null && other.Patient is null);
        if (DeedWords.HappensOnce(one.Verb) && isOneDeed && IsOneThing(one))
        {
            if (DaysApart(one, other) is { } days) return (RelationKind.Conflicts, days);
            if (HoursApart(one, other) is { } hours) return (RelationKind.Conflicts, hours);
            if (one.Place is { } place && other.Place is { } elsewhere && place != elsewhere && !MayBeOne(place, elsewhere) && !HaveOneName(story.Actor(place), story.Actor(elsewhere))) return ToldOfPlaces(place, elsewhere);
        }

        return DeedWords.HasOneDoer(one.Verb) && areOfOnePatient && IsOneThing(one) && AreOfOneDay(one, other) && one.Agent is { } agent && other.Agent is { } doer && AreApart(agent, doer)
            ? (RelationKind.Conflicts, $"by {NameOf(agent)} v by {NameOf(doer)}")
            : null;
    }

    private static bool IsToldAsFact(Statement statement) => !statement.IsForecast && !statement.IsTitle && statement.Assertion.Polarity == Polarity.Affirmed;

    private bool HaveOneOrigin(Statement one, Statement other) =>
        (one.Assertion.Origin is { } origin && origin == other.Assertion.Origin) || story.CarrierOf(one.Article.Article.Id) == story.CarrierOf(other.Article.Article.Id);

    // Soldiers die every day; somebody named, or the one ship that everybody speaks of, once.
    private static bool IsOneThing(Deed deed) => IsOneOnly(deed.Patient) || IsOneOnly(deed.Agent) || !MeasureNature.CountsPeople(deed.Verb);

    private static bool IsOneOnly(string? who) => who is not null && (who.StartsWith('@') || who.StartsWith(DeedReader.Definite, StringComparison.Ordinal));

    // Weekdays resolved a week apart are one weekday, read two ways.
    private static string? DaysApart(Deed one, Deed other) =>
        one.Time?.Days is { IsDay: true } day && other.Time?.Days is { IsDay: true } otherDay && Math.Abs(Period.DaysBetween(day.First, otherDay.First)) is > 0 and <= MostDays and not Week and not 2 * Week
            ? $"on {Iso(day.First)} v on {Iso(otherDay.First)}"
            : null;

    private static string? HoursApart(Deed one, Deed other) =>
        ClockOf(one) is { } clock && ClockOf(other) is { } otherClock && AreOfOneDay(one, other) && Math.Abs((clock - otherClock).TotalMinutes) >= FewestMinutes
            ? $"at {clock:hh\\:mm} v at {otherClock:hh\\:mm}"
            : null;

    private static TimeSpan? ClockOf(Deed deed) =>
        deed.Time is { Value: { Length: >= 16 } value } && value[10] == 'T' && TimeSpan.TryParseExact(value.AsSpan(11, 5), @"hh\:mm", CultureInfo.InvariantCulture, out var clock) ? clock : null;

    private static bool AreOfOneDay(Deed one, Deed other) => one.Time?.Days is not { } days || other.Time?.Days is not { } otherDays || days.Overlaps(otherDays);

    // A town may lie in the country.
    private (RelationKind Kind, string Why)? ToldOfPlaces(string place, string elsewhere)
    {
        var why = $"in {story.Actor(place).Name} v in {story.Actor(elsewhere).Name}";
        return (IsCountry(place), IsCountry(elsewhere)) switch
        {
            (true, true) => (RelationKind.Conflicts, why),
            (false, false) => (RelationKind.Undecided, why),
            _ => null,
        };
    }

    private bool IsCountry(string place) => CountryNames.OfName(story.Actor(place).Name) is not null;

    // Both named, neither the other's part nor maybe the same.
    private bool AreApart(string one, string other) =>
        one != other && one.StartsWith('@') && other.StartsWith('@') && story.Actor(one[1..]) is var actor && story.Actor(other[1..]) is var doer
        && actor.Type == doer.Type && !MayBeOne(actor.Id, doer.Id) && !HaveOneName(actor, doer);

    private bool MayBeOne(string one, string other) => story.Actor(one).MayBe.Contains(other) || story.Actor(other).MayBe.Contains(one);

    private static bool HaveOneName(StoryActor one, StoryActor other) => Names(one).Any(name => Names(other).Any(otherName => NameFolding.IsPartOf(name, otherName)));

    private static IEnumerable<string> Names(StoryActor actor) => actor.Aliases.Prepend(actor.Name).Select(NameFolding.Fold);

    private string NameOf(string who) => who.StartsWith('@') ? story.Actor(who[1..]).Name : who;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
