using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Times;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Sets what was foretold beside what was told later: borne out, missed, pending as of the newest article, or unclear.</summary>
internal sealed class ForecastJudge(StoryContext story, ClaimLinker linker, GrownCounts counts)
{
    private const int MostOutcomes = 3;

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
        var alike = group.Select(forecast => Read(forecast, own)).ToList();
        var outcomesByDue = new Dictionary<DayRange, List<Outcome>>();
        List<Outcome>? outcomesWithoutDay = null;
        foreach (var forecast in group)
        {
            var due = PutOffTo(forecast) ?? Foretold.DueOf(forecast) ?? (shared?.Last < forecast.Assertion.Said ? null : shared);
            if (due is null && !CanComeAbout(forecast)) continue;

            var outcomes = due is not { } days ? outcomesWithoutDay ??= Outcomes(alike, due)
                : outcomesByDue.TryGetValue(days, out var known) ? known
                : outcomesByDue[days] = Outcomes(alike, due);
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

    private Foretold Read(Statement forecast, HashSet<int> group)
    {
        var foretold = Foretold.Of(forecast);
        if (foretold.Due is not null)
        {
            foretold = foretold with { LaterWords = linker.FindLike(forecast, NewDay.AlikeAt, Foretelling, IsNotOfGroup) };
        }

        var alike = linker.FindLike(forecast, foretold.LeastLikeness, MayBeOutcome, IsNotOfGroup);
        if (foretold.LeastToLookAt >= foretold.LeastLikeness) return foretold with { Alike = alike };

        var ofKind = linker.FindLike(forecast, foretold.LeastToLookAt, TellOfKinds, other => MayTell(other, foretold) && IsNotOfGroup(other));
        return foretold with { Alike = [.. alike, .. ofKind.SkipWhile(pair => pair.Likeness >= foretold.LeastLikeness)] };

        bool IsNotOfGroup(Statement other) => !group.Contains(other.Index);
    }

    private List<Outcome> Outcomes(List<Foretold> group, DayRange? due)
    {
        List<Outcome> found = [.. group
            .SelectMany(one => one.Alike.Where(pair => OutcomeJudge.IsOnTheDay(pair.Statement, due))
                .Concat(one.Alike.Where(pair => !OutcomeJudge.IsOnTheDay(pair.Statement, due)))
                .Select(pair => judge.OutcomeOf(one, pair, due))
                .OfType<Outcome>())
            .Concat(AsPlanned(group, due))
            .Concat(group.Select(one => counts.FindGrown(one.Statement)).OfType<Statement>()
                .Select(grown => new Outcome(grown, IsMiss: false)))
            .DistinctBy(outcome => outcome.Statement.Index)];

        // Where nothing tells how it went, whoever sets another day tells that it will not come on this one.
        if (found.Count == 0 && due is { } last)
        {
            found = [.. group.SelectMany(one => one.LaterWords.Where(pair => NewDay.IsSet(one, last, pair)))
                .Select(pair => new Outcome(pair.Statement, IsMiss: true)).DistinctBy(outcome => outcome.Statement.Index)];
        }

        // What came in time may come again later.
        return found.Exists(outcome => !outcome.IsLate) ? found.FindAll(outcome => !outcome.IsLate) : found;
    }

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
