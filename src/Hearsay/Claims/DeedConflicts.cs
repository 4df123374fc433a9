using System.Globalization;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;
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
/// <param name="linker">Knows which statements are alike.</param>
internal sealed class DeedConflicts(StoryContext story, ClaimLinker linker)
{
    private const double AlikeAt = 0.30;

    // Farther apart, two days are hardly given for one deed.
    private const int MostDays = 20;
    private const int Week = 7;

    // A quarter of an hour is rounding.
    private const int FewestMinutes = 30;

    private static readonly ILookup<string, string> Lexicon = LexiconFile.ReadSections(typeof(DeedConflicts), "deeds.lexicon").ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);
    private static readonly IReadOnlySet<string> Once = ClassesOf("once");
    private static readonly IReadOnlySet<string> OneDoer = ClassesOf("one doer");

    private readonly DeedReader deeds = new(story);

    /// <summary>Later statements that tell the deed of a statement otherwise, with how they stand to it and why.</summary>
    public IEnumerable<(Statement Other, RelationKind Kind, string Why)> Find(Statement statement)
    {
        if (!IsToldAsFact(statement) || deeds.Read(statement) is not { } deed || !(Once.Contains(deed.Verb) || OneDoer.Contains(deed.Verb))) yield break;

        foreach (var pair in linker.FindAnyLike(statement, AlikeAt))
        {
            var other = pair.Statement;
            if (other.Index <= statement.Index || other.Article == statement.Article || !IsToldAsFact(other) || HaveOneOrigin(statement, other)) continue;
            if (deeds.Read(other) is not { } told || told.Verb != deed.Verb) continue;

            if (Judge(deed, told) is var (kind, why)) yield return (other, kind, why);
        }
    }

    private (RelationKind Kind, string Why)? Judge(Deed one, Deed other)
    {
        var (areOfOnePatient, areOfOneAgent) = (one.Patient is not null && one.Patient == other.Patient, one.Agent is not null && one.Agent == other.Agent);
        var isOneDeed = (areOfOnePatient && (areOfOneAgent || one.Agent is null || other.Agent is null)) || (areOfOneAgent && one.Patient is null && other.Patient is null);
        if (Once.Contains(one.Verb) && isOneDeed && (IsOneOnly(one.Patient) || IsOneOnly(one.Agent)))
        {
            if (DaysApart(one, other) is { } days) return (RelationKind.Conflicts, days);
            if (HoursApart(one, other) is { } hours) return (RelationKind.Conflicts, hours);
            if (one.Place is { } place && other.Place is { } elsewhere && place != elsewhere && !MayBeOne(place, elsewhere)) return ToldOfPlaces(place, elsewhere);
        }

        return OneDoer.Contains(one.Verb) && areOfOnePatient && IsOneOnly(one.Patient) && AreOfOneDay(one, other) && one.Agent is { } agent && other.Agent is { } doer && AreApart(agent, doer)
            ? (RelationKind.Conflicts, $"by {NameOf(agent)} v by {NameOf(doer)}")
            : null;
    }

    private static bool IsToldAsFact(Statement statement) => !statement.IsForecast && !statement.IsTitle && statement.Assertion.Polarity == Polarity.Affirmed;

    private bool HaveOneOrigin(Statement one, Statement other) =>
        (one.Assertion.Origin is { } origin && origin == other.Assertion.Origin) || story.CarrierOf(one.Article.Article.Id) == story.CarrierOf(other.Article.Article.Id);

    // "A man was shot" happens every day; to somebody named, or to the one ship that everybody speaks of, it happens once.
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

    private (RelationKind Kind, string Why) ToldOfPlaces(string place, string elsewhere)
    {
        var why = $"in {story.Actor(place).Name} v in {story.Actor(elsewhere).Name}";
        return CountryNames.OfName(story.Actor(place).Name) is not null && CountryNames.OfName(story.Actor(elsewhere).Name) is not null ? (RelationKind.Conflicts, why) : (RelationKind.Undecided, why);
    }

    // Both named, neither the other's part nor maybe the same.
    private bool AreApart(string one, string other) =>
        one != other && one.StartsWith('@') && other.StartsWith('@') && story.Actor(one[1..]) is var actor && story.Actor(other[1..]) is var doer
        && actor.Type == doer.Type && !MayBeOne(actor.Id, doer.Id) && !Names(actor).Any(name => Names(doer).Any(otherName => NameFolding.IsPartOf(name, otherName) || NameFolding.IsPartOf(otherName, name)));

    private bool MayBeOne(string one, string other) => story.Actor(one).MayBe.Contains(other) || story.Actor(other).MayBe.Contains(one);

    private static IEnumerable<string> Names(StoryActor actor) => actor.Aliases.Prepend(actor.Name).Select(NameFolding.Fold);

    private string NameOf(string who) => who.StartsWith('@') ? story.Actor(who[1..]).Name : who;

    private static HashSet<string> ClassesOf(string section) => [.. Lexicon[section].Select(lemma => Predicates.ClassOf(new Token(default, lemma, lemma)))];

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
