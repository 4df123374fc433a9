using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Times;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Sets what was foretold beside what was told later: borne out, missed, pending as of the newest article, or unclear.</summary>
internal sealed class ForecastJudge(StoryContext story, ClaimLinker linker, GrownCounts counts)
{
    private const int MostOutcomes = 3;

    private delegate IReadOnlyList<LikeStatement> LikeSearch(Statement statement, double atLeast, bool[]? among, Predicate<Statement>? isWanted);

    private readonly OutcomeJudge judge = new();

    // What came as planned, or so many days late, by the day it was planned for.
    private ILookup<LocalDate, Statement> asPlanned = Array.Empty<Statement>().ToLookup(_ => default(LocalDate));

    // Which statements are looked through; many stories foretell nothing.
    private bool[] MayBeOutcome => field ??= linker.Mark(OutcomeJudge.MayBeOutcome);

    private bool[] TellOfKinds => field ??= linker.Mark(other => OutcomeJudge.MayBeOutcome(other) && other.Reading.TellingOf(other).TellsOfKinds);

    private bool[] Foretelling => field ??= linker.Mark(other => other.IsForecast && !other.IsTitle);

    /// <summary>Every statement that foretells, in the groups' order; those of one group share when it is due and how it turned out.</summary>
    public IReadOnlyList<Forecast> Judge(IReadOnlyList<IReadOnlyList<Statement>> groups)
    {
        var foretelling = groups.Select(group => group.Where(statement => statement.IsForecast && !statement.IsTitle).ToList())
            .Where(group => group.Count > 0).ToList();
        if (foretelling.Count == 0) return [];

        asPlanned = groups.SelectMany(group => group)
            .OrderBy(statement => statement.Index)
            .SelectMany(statement => OutcomeJudge.PlannedFor(statement).Select(day => (Statement: statement, Day: day)))
            .ToLookup(told => told.Day, told => told.Statement);
        return [.. foretelling.SelectMany(group => group.GroupBy(OutcomeJudge.IsPutOff)).SelectMany(group => JudgeGroup([.. group]))];
    }

    private IEnumerable<Forecast> JudgeGroup(IReadOnlyList<Statement> group)
    {
        var shared = group.Select(Foretold.DueOf).FirstOrDefault(days => days is not null);
        var own = group.Select(forecast => forecast.Index).ToHashSet();
        var foretold = group.Select(forecast => forecast.Reading.ForetoldOf(forecast))
            .Select(one => (one, new Lazy<IReadOnlyList<LikeStatement>>(() => Alike(one, linker.FindAnyLike)))).ToList();
        var outcomesByDue = new Dictionary<DayRange, List<Outcome>>();
        List<Outcome>? outcomesWithoutDay = null;
        foreach (var forecast in group)
        {
            var due = PutOffTo(forecast) ?? Foretold.DueOf(forecast) ?? (shared?.Last < forecast.Assertion.Said ? null : shared);
            if (due is null && !CanComeAbout(forecast)) continue;

            var outcomes = due is not { } days ? outcomesWithoutDay ??= Outcomes(foretold, own, due)
                : outcomesByDue.TryGetValue(days, out var known) ? known
                : outcomesByDue[days] = Outcomes(foretold, own, due);
            var verdict = VerdictOf(due, outcomes);
            yield return new Forecast(
                forecast.Assertion.Id,
                forecast.Assertion.Speaker,
                forecast.Assertion.Said,
                due,
                verdict,
                [.. outcomes
                    .Where(outcome => verdict != ForecastVerdict.Unclear || outcome.IsMiss)
                    .Take(MostOutcomes)
                    .Select(outcome => outcome.Statement.Assertion.Id)]);
        }
    }

    // Told in other words, it must be of the same kind of event: of the many that are hardly alike only those are looked at.
    private static bool MayTell(Statement other, Foretold foretold) =>
        other.Reading.TellingOf(other) is var telling
        && (telling.IsNoChange || telling.CalledOff is not null || telling.Tells(foretold, isDated: true) is not null);

    // "The vote, planned for 8 May, will be put back to 14 May."
    private DayRange? PutOffTo(Statement forecast) =>
        !OutcomeJudge.IsPutOff(forecast) ? null : forecast.Article.Times
            .Where(time => forecast.Span.Contains(time.Span) && time.Days is { IsDay: true } day && day.First > forecast.Assertion.Said)
            .OrderBy(time => time.Span.Start).LastOrDefault()?.Days;

    // What somebody is after some day is his mind, and what a rule shall be is an order: where no day is named, nothing could bear it out.
    private static bool CanComeAbout(Statement forecast)
    {
        var (article, span) = (forecast.Article, forecast.Span);
        var isAnnounced = Modality.IsAnnounced(article, span);
        if (forecast.Assertion.Force != Force.Intends)
        {
            return isAnnounced || forecast.Assertion.Voice == Voice.Attributed || Deadline.IsIn(article, span);
        }

        var clause = article.MainClause(span);
        return isAnnounced && (Modality.IsFuture(article, clause) || Modality.IsReportedFuture(article, clause));
    }

    // Those that may tell what became of it.
    private IReadOnlyList<LikeStatement> Alike(Foretold foretold, LikeSearch find)
    {
        var alike = find(foretold.Statement, foretold.LeastLikeness, MayBeOutcome, null);
        if (foretold.LeastToLookAt >= foretold.LeastLikeness) return alike;

        var ofKind = find(foretold.Statement, foretold.LeastToLookAt, TellOfKinds, other => MayTell(other, foretold));
        return [.. alike, .. ofKind.Where(pair => pair.Likeness < foretold.LeastLikeness)];
    }

    private List<Outcome> Outcomes(List<(Foretold Foretold, Lazy<IReadOnlyList<LikeStatement>> Alike)> group, HashSet<int> own, DayRange? due)
    {
        List<Outcome> found = [.. group
            .SelectMany(one => OutcomesAlike(one.Foretold, one.Alike, due))
            .Where(outcome => !own.Contains(outcome.Statement.Index))
            .Concat(AsPlanned(group.ConvertAll(one => one.Foretold), due))
            .Concat(group.Select(one => counts.FindGrown(one.Foretold.Statement)).OfType<Statement>()
                .Select(grown => new Outcome(grown, IsMiss: false)))
            .DistinctBy(outcome => outcome.Statement.Index)];

        // Where nothing tells how it went, whoever sets another day tells that it will not come on this one.
        if (found.Count == 0 && due is { } last)
        {
            found = [.. group.SelectMany(one => OtherDays(one.Foretold, last)).Where(later => !own.Contains(later.Index))
                .Select(later => new Outcome(later, IsMiss: true)).DistinctBy(outcome => outcome.Statement.Index)];
        }

        // What came in time may come again later.
        return found.Exists(outcome => !outcome.IsLate) ? found.FindAll(outcome => !outcome.IsLate) : found;
    }

    // What is told of the very day first, then the most alike.
    private IEnumerable<Outcome> OutcomesAlike(Foretold foretold, Lazy<IReadOnlyList<LikeStatement>> alike, DayRange? due) =>
        linker.RecallOutcomes(foretold.Statement, due, amongChanged => (amongChanged ? Alike(foretold, linker.FindAnyChangedLike) : alike.Value)
                .Select(pair => (pair.Likeness, Outcome: judge.OutcomeOf(foretold, pair, due)))
                .Where(pair => pair.Outcome is not null)
                .Select(pair => new FoundOutcome(pair.Outcome!.Statement.Index, pair.Likeness, pair.Outcome.IsMiss, pair.Outcome.IsLate)))
            .OrderByDescending(found => OutcomeJudge.IsOnTheDay(linker[found.Statement], due))
            .ThenByDescending(found => found.Likeness).ThenBy(found => found.Statement)
            .Select(found => new Outcome(linker[found.Statement], found.IsMiss, found.IsLate));

    // Statements that foretell the same for another day, the most alike first.
    private IEnumerable<Statement> OtherDays(Foretold foretold, DayRange due) =>
        linker.Recall(
            new StatementSearch($"another day than {due}", NewDay.AlikeAt),
            foretold.Statement,
            forecast => linker.FindLike(forecast, NewDay.AlikeAt, Foretelling)
                .Where(pair => NewDay.IsSet(foretold, due, pair))
                .Select(pair => (pair.Statement, RelationKind.OutcomeOf, "another day")),
            other => other.IsForecast && !other.IsTitle)
        .Select(found => found.Statement);

    private IEnumerable<Outcome> AsPlanned(List<Foretold> group, DayRange? due) =>
        due is not { } days ? []
        : asPlanned[days.Last].SelectMany(statement => group
            .Select(one => judge.OutcomeAsPlanned(one, statement, linker.SharedWords(one.Statement, statement))).OfType<Outcome>());

    private ForecastVerdict VerdictOf(DayRange? due, IReadOnlyList<Outcome> outcomes)
    {
        // What is told of the very day outweighs what is told besides.
        if (outcomes.Any(outcome => OutcomeJudge.IsOnTheDay(outcome.Statement, due)))
        {
            outcomes = [.. outcomes.Where(outcome => OutcomeJudge.IsOnTheDay(outcome.Statement, due))];
        }

        if (outcomes.Count > 0)
        {
            var misses = outcomes.Count(outcome => outcome.IsMiss);
            return misses == 0 ? ForecastVerdict.BorneOut
                : misses == outcomes.Count || outcomes[0].IsMiss ? ForecastVerdict.Missed
                : ForecastVerdict.Unclear;
        }

        return due is { } days && story.Newest is { } newest && days.Last < newest ? ForecastVerdict.Unclear : ForecastVerdict.Pending;
    }
}
