using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Times;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Sets what was foretold beside what was told later: borne out, missed, pending as of the newest article, or unclear.</summary>
internal sealed class ForecastJudge(StoryContext story, ClaimLinker linker, GrownCounts counts)
{
    // Foretelling and telling use other words more often than two tellings do.
    private const double OutcomeAt = 0.22;

    // Where neither a verb of what was foretold is known that could come back nor a day, more of the words must.
    private const double OutcomeUntiedAt = 0.50;

    // Where only the day is missing.
    private const double OutcomeOfNoDayAt = 0.30;

    // What happens on the very day that was named needs less in common, if it is what was foretold that happens.
    private const double OutcomeOnTheDayAt = 0.10;

    // Told in the words of its kind of event, it needs little else in common.
    private const double OutcomeOfKindAt = 0.03;
    private const double OutcomeOfKindUntiedAt = 0.10;
    private const double OutcomeOfKindAloneAt = 0.18;
    private const double ContraryAloneAt = 0.20;

    // The contrary of what was foretold tells that it did not come about only near its day.
    private const int DaysOfContrary = 3;

    // "They would ease on Friday", "the wind has eased": all that is left of it is the verb.
    private const double OutcomeOfVerbAt = 0.30;

    private const int FewestShared = 2;

    private readonly Dictionary<int, bool> toldAsFact = [];
    private readonly Dictionary<int, bool> missed = [];

    /// <summary>Every statement that foretells, in the groups' order; those of one group share when it is due and how it turned out.</summary>
    public IReadOnlyList<Forecast> Judge(IReadOnlyList<IReadOnlyList<Statement>> groups) =>
        [.. groups.SelectMany(group => group.Where(statement => statement.IsForecast && !statement.IsTitle).GroupBy(IsPutOff)).SelectMany(group => JudgeGroup([.. group]))];

    private IEnumerable<Forecast> JudgeGroup(IReadOnlyList<Statement> group)
    {
        var shared = group.Select(DueOf).FirstOrDefault(days => days is not null);
        var own = group.Select(forecast => forecast.Index).ToHashSet();
        var alike = group.Select(forecast => Read(forecast, own)).ToList();
        var outcomesByDue = new Dictionary<DayRange, List<Outcome>>();
        List<Outcome>? outcomesWithoutDay = null;
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
                [.. outcomes.Where(outcome => verdict != ForecastVerdict.Unclear || outcome.IsMiss).Take(3).Select(outcome => outcome.Statement.Assertion.Id)]);
        }
    }

    private Foretold Read(Statement forecast, HashSet<int> group)
    {
        var (article, span) = (forecast.Article, forecast.Span);
        var foretold = new Foretold(
            forecast, Modality.ForetoldVerb(article, span), Deadline.IsIn(article, span), Modality.IsForetoldNot(article, span), OutcomeWords.Foretold(article, span));
        var alike = FindLike(foretold)
            .Where(pair => MayBeOutcome(pair.Statement) && !group.Contains(pair.Statement.Index))
            .Order(Comparer<LikeStatement>.Create(LikeStatement.MostAlikeFirst));
        return foretold with { Alike = [.. alike] };
    }

    private IEnumerable<LikeStatement> FindLike(Foretold forecast)
    {
        var least = LeastLikeness(forecast);
        return linker.FindAnyLike(forecast.Statement, forecast.Kinds.Count > 0 ? Math.Min(least, OutcomeOfKindAt) : least);
    }

    private static double LeastLikeness(Foretold forecast)
    {
        var due = DueOf(forecast.Statement);
        if (due is null) return forecast.Verb is null ? OutcomeUntiedAt : OutcomeOfNoDayAt;

        return forecast.Verb is null || due is not { IsDay: true } || forecast.HasDeadline ? OutcomeAt : OutcomeOnTheDayAt;
    }

    // By what both say alone, whatever kind of event it is.
    private static bool IsLikeEnough(Foretold forecast, LikeStatement pair)
    {
        if (pair.SharedWords >= FewestShared && pair.Likeness >= Math.Max(OutcomeAt, LeastLikeness(forecast))) return true;

        if (pair.Likeness < LeastLikeness(forecast) || DueOf(forecast.Statement) is not { IsDay: true } day || DayOf(pair.Statement) != day.First) return false;

        // "which was to be held on 5 June has been postponed": the day says what was.
        if (IsPutOff(pair.Statement)) return pair.Statement.Assertion.About == day && Shared(forecast, pair) >= FewestShared;

        return forecast.Verb is { } verb && pair.Statement.Features.Features.Contains(verb)
            && (pair.SharedWords >= FewestShared || (pair.Likeness >= OutcomeOfVerbAt && pair.Statement.Assertion.Polarity == Polarity.Affirmed));
    }

    // What an article tells of no day it tells of its own.
    private static LocalDate? DayOf(Statement statement) =>
        statement.Assertion.About is { } days ? (days.IsDay ? days.First : null) : statement.Article.Article.DayAt(statement.Span.Start);

    private List<Outcome> Outcomes(List<Foretold> group, DayRange? due) =>
        [.. group
            .SelectMany(one => one.Alike.OrderByDescending(pair => IsOnTheDay(pair.Statement, due)).Select(pair => OutcomeOf(one, pair, due)).OfType<Outcome>())
            .Concat(group.Select(one => counts.FindGrown(one.Statement)).OfType<Statement>().Select(grown => new Outcome(grown, IsMiss: false)))
            .DistinctBy(outcome => outcome.Statement.Index)];

    private static DayRange? DueOf(Statement forecast) =>
        forecast.Assertion is { About: { } days } assertion && (assertion.Said is not { } said || days.Last >= said) ? days : null;

    // Whatever was foretold, and for whichever day.
    private bool MayBeOutcome(Statement statement) =>
        !statement.IsTitle
        && (statement.Assertion.Force is Force.Asserts or Force.Admits or Force.Decrees or Force.Perceives || IsKeptWord(statement))
        && !statement.Span.In(statement.Article.Text).StartsWith("to ", StringComparison.OrdinalIgnoreCase)
        && (statement.IsForecast ? IsPutOff(statement) : IsToldAsFact(statement));

    // "The list was published on Friday, as the ministry had promised".
    private static bool IsKeptWord(Statement statement) =>
        !statement.IsForecast && statement.Assertion.Force is Force.Predicts or Force.Promises or Force.Intends && Modality.IsTold(statement.Article, statement.Span);

    // "will be postponed until May": that it will not come as foretold is settled by saying so.
    private static bool IsPutOff(Statement statement) =>
        IsCalledOff(statement)
        && !Modality.IsReportedFuture(statement.Article, statement.Span) && !Modality.IsConditional(statement.Article, statement.Span);

    private Outcome? OutcomeOf(Foretold forecast, LikeStatement pair, DayRange? due)
    {
        var statement = pair.Statement;
        var tells = OutcomeWords.Tells(statement.Article, statement.Span, forecast.Kinds);
        var isStill = IsStill(forecast, statement, due) && (ClaimLinker.SharedActors(forecast.Statement, statement) > 0 || (tells == false && Shared(forecast, pair) > 0));
        if (tells == false && ((due is { } ended && !IsSoonAfter(statement, ended)) || !IsSurelyAbout(forecast, pair, due))) tells = null;
        var isMiss = isStill || (tells is { } comes ? comes == (statement.Assertion.Polarity == Polarity.Negated) : IsMissed(statement));
        var isOfKind = isStill || (tells is not null && IsOfKind(forecast, pair, due) && (!isMiss || IsSurelyAbout(forecast, pair, due)));
        if (!isOfKind && !IsLikeEnough(forecast, pair)) return null;

        // A strike called off in its second week was held.
        if (isMiss && !isStill && tells is null && statement.Assertion.Polarity == Polarity.Affirmed && due is { } over && DayOf(statement) > over.Last.PlusDays(DaysOfContrary)) return null;

        // Of what was foretold, the verb must come back: "will be announced" is not borne out by what else is told of the same thing.
        if (!isOfKind && tells is null && forecast.Verb is { } verb && !IsOnTheDay(statement, due) && !IsCalledOff(statement) && !statement.Features.Features.Contains(verb)) return null;

        // "At least half of the trains", and 34 percent of them ran.
        if (!isMiss && ExcludesAmount(forecast.Statement, statement))
        {
            if (forecast.Verb is not { } same || !statement.Features.Features.Contains(same)) return null;
            isMiss = true;
        }

        return IsInTime(forecast, statement, due, isMiss) ? new Outcome(statement, isMiss != forecast.IsNegated) : null;
    }

    private static bool ExcludesAmount(Statement forecast, Statement outcome) =>
        forecast.Assertion.Quantities.Any(foretold => outcome.Assertion.Quantities.Any(told => told.Unit == foretold.Unit)
            && !outcome.Assertion.Quantities.Any(told => told.Unit == foretold.Unit && told.IsCompatibleWith(foretold)));

    // "She is still minister", told once the day was over: whatever was to change that did not come about.
    private static bool IsStill(Foretold forecast, Statement statement, DayRange? due) =>
        due is { } days && forecast.Kinds.Count > 0 && DayOf(statement) is { } day && day >= days.Last && OutcomeWords.TellsOfNoChange(statement.Article, statement.Span);

    // What happens long after is another matter: a border closed in May and opened in June was closed.
    private static bool IsSoonAfter(Statement statement, DayRange due) => DayOf(statement) is { } day && day <= due.Last.PlusDays(DaysOfContrary);

    private static bool IsSurelyAbout(Foretold forecast, LikeStatement pair, DayRange? due) =>
        Shared(forecast, pair) >= FewestShared
        || (pair.Likeness >= ContraryAloneAt && (pair.Statement.Assertion.Polarity == Polarity.Affirmed || IsOnTheDay(pair.Statement, due)));

    private static int Shared(Foretold forecast, LikeStatement pair) => pair.SharedWords + ClaimLinker.SharedActors(forecast.Statement, pair.Statement);

    // Told in other words, it must be about the same: the day that was named and something else, or more than one thing.
    private static bool IsOfKind(Foretold forecast, LikeStatement pair, DayRange? due)
    {
        if (IsOfDueDay(forecast, pair.Statement, due)) return Shared(forecast, pair) >= 1;

        return (Shared(forecast, pair) >= FewestShared && pair.Likeness >= OutcomeOfKindUntiedAt) || pair.Likeness >= OutcomeOfKindAloneAt;
    }

    private static bool IsOfDueDay(Foretold forecast, Statement statement, DayRange? due) =>
        due is { } days && DayOf(statement) is { } day && day <= days.Last.PlusDays(1)
        && (forecast.HasDeadline ? day >= forecast.Statement.Assertion.Said : days.IsDay && day >= days.First);

    // Told on a day on which it could have happened: not before it was foretold, and not before it was due unless called off.
    private static bool IsInTime(Foretold forecast, Statement statement, DayRange? due, bool isMiss)
    {
        if (forecast.Statement.Assertion.Said is not { } from) return false;

        // What was still to come then and is told as a fact was told later, even where nothing says when.
        if (statement.Article.Article.DayAt(statement.Span.Start) is not { } told) return statement.Assertion.About is not { } named || (named.Last >= from && (due is not { } last || named.First <= last.Last));
        if (told < from) return false;
        var opens = due is not null && forecast.HasDeadline ? from : due?.First;
        if (statement.Assertion.About is { } about && (about.Last < from || (due is { } days && !about.Overlaps(new DayRange(LocalDate.Min(opens ?? days.First, days.Last), days.Last))))) return isMiss && told > from;

        return told > from ? due is null || told >= opens || isMiss : isMiss && due is not null && statement.Article != forecast.Statement.Article;
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

    private ForecastVerdict VerdictOf(DayRange? due, IReadOnlyList<Outcome> outcomes)
    {
        // What is told of the very day outweighs what is told besides.
        if (outcomes.Any(outcome => IsOnTheDay(outcome.Statement, due))) outcomes = [.. outcomes.Where(outcome => IsOnTheDay(outcome.Statement, due))];
        if (outcomes.Count > 0)
        {
            var misses = outcomes.Count(outcome => outcome.IsMiss);
            return misses == 0 ? ForecastVerdict.BorneOut
                : misses == outcomes.Count || outcomes[0].IsMiss ? ForecastVerdict.Missed
                : ForecastVerdict.Unclear;
        }

        return due is { } days && story.Newest is { } newest && days.Last < newest ? ForecastVerdict.Unclear : ForecastVerdict.Pending;
    }

    private static bool IsCalledOff(Statement outcome) => Modality.IsCalledOff(outcome.Article, outcome.Span);

    private bool IsMissed(Statement outcome)
    {
        if (!missed.TryGetValue(outcome.Index, out var isMissed))
        {
            missed[outcome.Index] = isMissed = outcome.Assertion.Polarity == Polarity.Negated || IsCalledOff(outcome);
        }

        return isMissed;
    }

    /// <summary>A statement that foretells, with what is asked of it again and again.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="Verb">What it says will be done, where a word tells.</param>
    /// <param name="HasDeadline">Whether it says by when, not when.</param>
    /// <param name="IsNegated">Whether it says that something will not be.</param>
    /// <param name="Kinds">The kinds of event it may foretell.</param>
    private sealed record Foretold(Statement Statement, string? Verb, bool HasDeadline, bool IsNegated, IReadOnlyList<EventKind> Kinds)
    {
        /// <summary>The statements that may tell what became of it, the most alike first.</summary>
        public IReadOnlyList<LikeStatement> Alike { get; init; } = [];
    }

    /// <summary>What tells how something foretold turned out.</summary>
    /// <param name="Statement">The statement.</param>
    /// <param name="IsMiss">Whether it tells that it did not come about.</param>
    private sealed record Outcome(Statement Statement, bool IsMiss);
}
