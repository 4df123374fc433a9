using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Times;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Sets what was foretold beside what was told later: borne out, missed, pending as of the newest article, or unclear.</summary>
internal sealed class ForecastJudge(StoryContext story, ClaimLinker linker)
{
    // Foretelling and telling use other words more often than two tellings do.
    private const double OutcomeAt = 0.22;

    // Where neither a verb of what was foretold is known that could come back nor a day, more of the words must.
    private const double OutcomeUntiedAt = 0.34;

    // What happens on the very day that was named needs less in common, if it is what was foretold that happens.
    private const double OutcomeOnTheDayAt = 0.10;

    private const int FewestShared = 2;

    private readonly Dictionary<int, bool> toldAsFact = [];
    private readonly Dictionary<int, bool> missed = [];

    /// <summary>Every statement that foretells, in the groups' order; those of one group share when it is due and how it turned out.</summary>
    public IReadOnlyList<Forecast> Judge(IReadOnlyList<IReadOnlyList<Statement>> groups) =>
        [.. groups.SelectMany(group => JudgeGroup([.. group.Where(statement => statement.IsForecast && !statement.IsTitle)]))];

    private IEnumerable<Forecast> JudgeGroup(IReadOnlyList<Statement> group)
    {
        var shared = group.Select(DueOf).FirstOrDefault(days => days is not null);
        var alike = group.Select(Read).ToList();
        var outcomesByDue = new Dictionary<DayRange, List<Statement>>();
        List<Statement>? outcomesWithoutDay = null;
        foreach (var forecast in group)
        {
            // What an outlet expects some day, in its own voice, is its analysis, and what somebody means to do some day is his mind; nothing could bear it out.
            var due = DueOf(forecast) ?? shared;
            if (due is null && (forecast.Assertion.Voice == Voice.Outlet || forecast.Assertion.Force == Force.Intends)) continue;

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
                [.. outcomes.Where(outcome => verdict != ForecastVerdict.Unclear || IsMissed(outcome)).Take(3).Select(outcome => outcome.Assertion.Id)]);
        }
    }

    private Foretold Read(Statement forecast)
    {
        var (verb, hasDeadline) = (Modality.ForetoldVerb(forecast.Article, forecast.Span), Deadline.IsIn(forecast.Article, forecast.Span));
        var alike = FindLike(forecast, verb, hasDeadline)
            .Where(pair => pair.SharedWords >= FewestShared && MayBeOutcome(pair.Statement))
            .Order(Comparer<LikeStatement>.Create(LikeStatement.MostAlikeFirst));
        return new Foretold(forecast, verb, hasDeadline, [.. alike.Select(pair => pair.Statement)]);
    }

    private IEnumerable<LikeStatement> FindLike(Statement forecast, string? verb, bool hasDeadline)
    {
        var due = DueOf(forecast);
        if (verb is null && due is null) return linker.FindAnyLike(forecast, OutcomeUntiedAt);
        if (verb is null || due is not { IsDay: true } day || hasDeadline) return linker.FindAnyLike(forecast, OutcomeAt);

        return linker.FindAnyLike(forecast, OutcomeOnTheDayAt).Where(pair => pair.Likeness >= OutcomeAt || (DayOf(pair.Statement) == day.First && pair.Statement.Features.Features.Contains(verb)));
    }

    // What an article tells of no day it tells of its own.
    private static LocalDate? DayOf(Statement statement) =>
        statement.Assertion.About is { } days ? (days.IsDay ? days.First : null) : statement.Article.Article.DayAt(statement.Span.Start);

    private List<Statement> Outcomes(List<Foretold> group, DayRange? due) =>
        [.. group
            .SelectMany(one => one.Alike.Where(statement => TellsOutcome(one, statement, due)))
            .DistinctBy(statement => statement.Index)];

    private static DayRange? DueOf(Statement forecast) =>
        forecast.Assertion is { About: { } days } assertion && (assertion.Said is not { } said || days.Last >= said) ? days : null;

    // Whatever was foretold, and for whichever day.
    private bool MayBeOutcome(Statement statement) =>
        !statement.IsForecast && !statement.IsTitle
        && statement.Assertion.Force is Force.Asserts or Force.Admits or Force.Decrees or Force.Perceives
        && !statement.Span.In(statement.Article.Text).StartsWith("to ", StringComparison.OrdinalIgnoreCase)
        && IsToldAsFact(statement);

    private bool TellsOutcome(Foretold forecast, Statement statement, DayRange? due)
    {
        // Of what was foretold, the verb must come back: "will be announced" is not borne out by what else is told of the same thing.
        if (forecast.Verb is { } verb && !IsOnTheDay(statement, due) && !IsMissed(statement) && !statement.Features.Features.Contains(verb)) return false;

        // Told on a day on which it could have happened: not before it was foretold, and not before it was due unless called off.
        if (forecast.Statement.Assertion.Said is not { } from || statement.Article.Article.DayAt(statement.Span.Start) is not { } told || told < from) return false;
        var opens = due is not null && forecast.HasDeadline ? from : due?.First;
        if (statement.Assertion.About is { } about && (about.Last < from || (due is { } days && !about.Overlaps(new DayRange(LocalDate.Min(opens ?? days.First, days.Last), days.Last))))) return IsMissed(statement) && told > from;

        return told > from ? due is null || told >= opens || IsMissed(statement) : IsMissed(statement) && statement.Article != forecast.Statement.Article;
    }

    // What is told of the very day that was named, in some of the same words, is what became of it.
    private static bool IsOnTheDay(Statement statement, DayRange? due) => due is { IsDay: true } day && statement.Assertion.About == day;

    // Asked again and again of the statements that many forecasts are like.
    private bool IsToldAsFact(Statement statement)
    {
        if (!toldAsFact.TryGetValue(statement.Index, out var isFact))
        {
            toldAsFact[statement.Index] = isFact = !Modality.IsFuture(statement.Article, statement.Span)
                && !(statement.Assertion.Voice == Voice.Attributed && Modality.IsReportedFuture(statement.Article, statement.Span))
                && !Modality.IsConditional(statement.Article, statement.Span)
                && (!Modality.IsPastFuture(statement.Article, statement.Span) || IsMissed(statement));
        }

        return isFact;
    }

    private ForecastVerdict VerdictOf(DayRange? due, IReadOnlyList<Statement> outcomes)
    {
        if (outcomes.Count > 0)
        {
            var misses = outcomes.Count(IsMissed);
            return misses == 0 ? ForecastVerdict.BorneOut
                : misses == outcomes.Count || IsMissed(outcomes[0]) ? ForecastVerdict.Missed
                : ForecastVerdict.Unclear;
        }

        return due is { } days && story.Newest is { } newest && days.Last < newest ? ForecastVerdict.Unclear : ForecastVerdict.Pending;
    }

    private bool IsMissed(Statement outcome)
    {
        if (!missed.TryGetValue(outcome.Index, out var isMissed))
        {
            missed[outcome.Index] = isMissed = outcome.Assertion.Polarity == Polarity.Negated || Modality.IsCalledOff(outcome.Article, outcome.Span);
        }

        return isMissed;
    }

    /// <summary>A statement that foretells, with what is asked of it again and again.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Verb">What it says will be done, where a word tells.</param>
    /// <param name="HasDeadline">Whether it says by when, not when.</param>
    /// <param name="Alike">The statements that may tell what became of it, the most alike first.</param>
    private sealed record Foretold(Statement Statement, string? Verb, bool HasDeadline, List<Statement> Alike);
}
