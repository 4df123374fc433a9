using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Times;
using NodaTime;

namespace Hearsay.Claims;

/// <summary>Tells whether a later statement is the outcome of something foretold, and whether it came about.</summary>
internal sealed class OutcomeJudge
{
    // Told in the words of its kind of event, it needs little else in common.
    private const double OutcomeOfKindUntiedAt = 0.10;
    private const double OutcomeOfKindAloneAt = 0.18;
    private const double ContraryAloneAt = 0.20;

    // The contrary of what was foretold tells that it did not come about only near its day.
    private const int DaysOfContrary = 3;

    // "They would ease on Friday", "the wind has eased": all that is left of it is the verb.
    private const double OutcomeOfVerbAt = 0.30;

    // What comes after its day must surely be the same, and not the next of its kind.
    private const double LateAt = 0.30;
    private const int DaysOfLate = 31;

    // A miss where no day was named: the theme alone goes on being talked about.
    private const double MissOfNoDayAt = 0.45;

    // Where neither the verb nor the thing is known that was called off.
    private const double CalledOffAloneAt = 0.35;

    private const int FewestShared = 2;

    /// <summary>Whether a statement can be an outcome at all, whatever was foretold, and for whichever day.</summary>
    public static bool MayBeOutcome(Statement statement) => Read(statement).MayBeOutcome;

    /// <summary>Whether it says that something will not come as foretold, which is settled by saying so: <c>will be postponed until
    /// May</c>.</summary>
    public static bool IsPutOff(Statement statement) => Read(statement).IsPutOff;

    private static Telling Read(Statement statement) => statement.Reading.TellingOf(statement);

    /// <summary>What a statement tells of something foretold; <see langword="null"/> where it tells nothing of it.</summary>
    /// <param name="forecast">What was foretold.</param>
    /// <param name="pair">The statement, and how like the forecast it is.</param>
    /// <param name="due">When it was due.</param>
    public Outcome? OutcomeOf(Foretold forecast, LikeStatement pair, DayRange? due)
    {
        var statement = pair.Statement;
        var telling = Read(statement);
        var tells = telling.Tells(forecast, isDated: due is not null);

        // What is asked or ordered is the outcome of a foretold asking or ordering, not of what it asks for.
        if (telling.IsDeedOfSaying && tells is null) return null;
        if (IsCalledOff(forecast, statement, due)) return new Outcome(statement, IsMiss: !forecast.IsNegated);

        var isStill = IsStill(forecast, pair, due, tells);
        var isTooLate = due is { } ended && !IsSoonAfter(forecast, statement, ended);
        if (tells == false && (isTooLate || !IsSurelyAbout(forecast, pair, due))) tells = null;
        var isNegated = statement.Assertion.Polarity == Polarity.Negated && !telling.IsDeedOfSaying;
        if (isStill && forecast.Kinds.Any(kind => kind.IsLasting)) return new Outcome(statement, IsMiss: forecast.IsNegated);

        var isMiss = isStill || (tells is { } comes ? comes == isNegated : telling.IsMiss);
        var isOfKind = isStill
            || (tells is not null && IsOfKind(forecast, pair, due) && (!isMiss || IsSurelyAbout(forecast, pair, due)));
        if (!isOfKind && !IsLikeEnough(forecast, pair)) return null;

        if (!isStill && IsOfOther(forecast, statement, due, isMiss, isTold: tells is not null, isOfKind)) return null;

        // "Closed until Friday at the earliest", and opened on Saturday: it lasted as long as was said.
        if (forecast is { Lasts: true, IsNegated: false } && tells == false && isMiss && !isStill
            && due is { } over && DayOf(statement) >= over.Last)
        {
            return new Outcome(statement, IsMiss: false);
        }

        if (isMiss != forecast.IsNegated && !isStill && !IsSureMiss(forecast, pair, due, tells)) return null;

        // What is reckoned is reckoned anew: only once its day has come is it missed.
        if (!isMiss && ExcludesAmount(forecast.Statement, statement))
        {
            if (!HasVerbOf(forecast, statement) || due is not { } ends) return null;
            if (DayOf(statement) is not { } counted || counted < ends.Last) return null;
            isMiss = true;
        }

        if (!isMiss && due is { } last && IsInPart(forecast, statement))
        {
            // Before its day, what is done in part may still be done.
            if (DayOf(statement) is not { } day || day < last.Last) return null;
            isMiss = true;
        }

        if (!isMiss && IsToldLate(forecast, statement, due)) return new Outcome(statement, IsMiss: true);
        if (IsInTime(forecast, statement, due, isMiss)) return new Outcome(statement, isMiss != forecast.IsNegated);

        return !isMiss && (tells == true || HasVerbOf(forecast, statement)) && IsLate(forecast, pair, due)
            ? new Outcome(statement, IsMiss: true, IsLate: true)
            : null;
    }

    // "Docked three days late".
    private bool IsToldLate(Foretold forecast, Statement statement, DayRange? due) =>
        due is { } days && !forecast.IsNegated && !forecast.Lasts && Read(statement).Remark?.IsLate == true
        && statement.Article.Article.DayAt(statement.Span.Start) > days.Last;

    // Alike, and yet of something else.
    private bool IsOfOther(Foretold forecast, Statement statement, DayRange? due, bool isMiss, bool isTold, bool isOfKind)
    {
        if (isTold) return false;

        // A strike called off in its second week was held.
        var isOver = due is { } over && DayOf(statement) > over.Last.PlusDays(DaysOfContrary);
        if (isMiss && isOver && statement.Assertion.Polarity == Polarity.Affirmed) return true;

        // What else was to have come that day tells nothing of it.
        var telling = Read(statement);
        if (telling.IsUnrealised && !HasVerbOf(forecast, statement)) return true;

        // Of what was foretold, the verb must come back: "will be announced" is not borne out by what else is told of the same thing.
        return !isOfKind && forecast.Verb is not null
            && !IsOnTheDay(statement, due) && !telling.IsCalledOff && !HasVerbOf(forecast, statement);
    }

    // "The vote has been called off", told before its day: what else was to be then is not it.
    private bool IsCalledOff(Foretold forecast, Statement statement, DayRange? due) =>
        due is { } days && Read(statement).CalledOff is { } thing
        && !IsPutOff(forecast.Statement) && forecast.Statement.Features.Features.Contains(thing)
        && forecast.Statement.Assertion.Said is { } from && statement.Article.Article.DayAt(statement.Span.Start) is { } told
        && told > from && told <= days.Last && !(statement.Assertion.About is { } about && about.Last < from);

    /// <summary>The day a statement was planned for that it tells to have come on that day, or so many days late; where it is vague, one of
    /// several.</summary>
    public static IEnumerable<LocalDate> PlannedFor(Statement statement)
    {
        if (Read(statement).Remark is not { } remark || statement.Assertion.About is not { IsDay: true } day) return [];
        if (remark.IsLate && remark.Days is null) return [];

        var planned = day.First.PlusDays(-(remark.Days ?? 0));
        return remark.IsAbout ? Enumerable.Range(-1, 3).Select(off => planned.PlusDays(off)) : [planned];
    }

    /// <summary>What a statement tells of something foretold for just the day it was planned for, by its own words.</summary>
    /// <param name="forecast">What was foretold.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="sharedWords">How many features besides actors the two share.</param>
    public Outcome? OutcomeAsPlanned(Foretold forecast, Statement statement, int sharedWords)
    {
        var isLate = Read(statement).Remark!.IsLate;
        var shared = sharedWords + ClaimLinker.SharedActors(forecast.Statement, statement);
        if (forecast.IsNegated || forecast.Lasts || shared < (isLate ? 1 : FewestShared)) return null;
        if (statement.Article.Article.DayAt(statement.Span.Start) is not { } told || told <= forecast.Statement.Assertion.Said) return null;

        return new Outcome(statement, isLate);
    }

    // That a word was not kept is said of somebody: the very verb must come back, the event be called off or its contrary told; where no day was
    // named, of much the same.
    private bool IsSureMiss(Foretold forecast, LikeStatement pair, DayRange? due, bool? tells)
    {
        var telling = Read(pair.Statement);
        if (pair.Likeness < LateAt && ClaimLinker.AreOfOthers(forecast.Statement, pair.Statement)) return false;

        // "Pushed back at the attacks" puts nothing off.
        var isCalledOff = telling.IsCalledOff
            && (telling.IsPutOff || HasVerbOf(forecast, pair.Statement) || pair.Likeness >= CalledOffAloneAt
                || (telling.CalledOff is { } thing && forecast.Statement.Features.Features.Contains(thing)));
        return (tells is not null || isCalledOff || (forecast.Verb is not null && telling.Verb == forecast.Verb))
            && pair.Likeness >= (due is null ? MissOfNoDayAt : isCalledOff ? OutcomeOfKindAloneAt : 0);
    }

    private static bool HasVerbOf(Foretold forecast, Statement statement) =>
        forecast.Verb is { } verb
        && (statement.Features.Features.Any(own => StatementFeatures.AreOfOneStem(own, verb))
            || (Read(statement) is { IsDeedOfSaying: true } telling && telling.Verb == verb));

    // "The road opened on 9 June", which was to open on the 5th. What goes on until a day, or was not to come, is not late.
    private static bool IsLate(Foretold forecast, LikeStatement pair, DayRange? due) =>
        !forecast.IsNegated && !forecast.Lasts && pair.Likeness >= LateAt && Shared(forecast, pair) > FewestShared
        && due is { } days && pair.Statement.Assertion.About is { IsDay: true } about
        && about.First > days.Last && about.First <= days.Last.PlusDays(DaysOfLate);

    // "Removed 45 of its 51 guns", where nobody foretold a part.
    private bool IsInPart(Foretold forecast, Statement statement) =>
        !forecast.IsNegated && Read(statement).IsInPart && !PartDone.IsTold(forecast.Statement);

    // "At least half of the trains", and 34 percent of them ran.
    private static bool ExcludesAmount(Statement forecast, Statement outcome) =>
        forecast.Assertion.Quantities.Any(foretold => outcome.Assertion.Quantities.Any(told => told.Unit == foretold.Unit)
            && !outcome.Assertion.Quantities.Any(told => told.Unit == foretold.Unit && told.IsCompatibleWith(foretold)));

    // "She is still minister", told once the day was over: whatever was to change that did not come about.
    private bool IsStill(Foretold forecast, LikeStatement pair, DayRange? due, bool? tells) =>
        due is { } days && forecast.Kinds.Count > 0 && DayOf(pair.Statement) is { } day && day >= days.Last
        && Read(pair.Statement).IsNoChange
        && (ClaimLinker.SharedActors(forecast.Statement, pair.Statement) > 0 || (tells == false && Shared(forecast, pair) > 0));

    // What happens long after is another matter: a border closed in May and opened in June was closed. Who is in office then never left it.
    private static bool IsSoonAfter(Foretold forecast, Statement statement, DayRange due) =>
        DayOf(statement) is { } day
        && (day <= due.Last.PlusDays(DaysOfContrary) || forecast.Kinds.Any(kind => kind is { IsOfOffice: true, IsLasting: false }));

    private static bool IsSurelyAbout(Foretold forecast, LikeStatement pair, DayRange? due) =>
        Shared(forecast, pair) >= FewestShared
        || (forecast.Kinds.Any(kind => kind.IsOfOffice) && ClaimLinker.SharedActors(forecast.Statement, pair.Statement) > 0)
        || (pair.Likeness >= ContraryAloneAt
            && (pair.Statement.Assertion.Polarity == Polarity.Affirmed || IsOnTheDay(pair.Statement, due)));

    private static int Shared(Foretold forecast, LikeStatement pair) =>
        pair.SharedWords + ClaimLinker.SharedActors(forecast.Statement, pair.Statement)
        + (IsByOneOf(forecast.Statement, pair.Statement) ? 1 : 0)
        + (SpeakOfOneBody(forecast.Statement, pair.Statement) ? 1 : 0);

    // "Parliament will vote on it", "MPs waved it through".
    private static bool SpeakOfOneBody(Statement forecast, Statement statement) =>
        Bodies.AreOne(forecast.Reading.BodiesOf(forecast), statement.Reading.BodiesOf(statement));

    // Whoever asks for it is spoken of in what was foretold: "its lawyers will ask", and they asked.
    private static bool IsByOneOf(Statement forecast, Statement statement) =>
        Read(statement).IsDeedOfSaying && statement.Assertion.Speaker is { } speaker
        && (speaker == forecast.Assertion.Speaker || forecast.Features.Features.Contains("@" + speaker));

    // What the two share besides the verb: that something began says little of what.
    private static int SharedBesidesVerb(Foretold forecast, LikeStatement pair)
    {
        var verb = Read(pair.Statement).Verb;
        var isVerbShared = forecast.Verb is { } own && own == verb && pair.Statement.Features.Features.Contains(own);
        return Shared(forecast, pair) - (isVerbShared ? 1 : 0);
    }

    // Told in other words, it must be about the same: the day that was named and something else, or more than one thing.
    private static bool IsOfKind(Foretold forecast, LikeStatement pair, DayRange? due)
    {
        if (SharedBesidesVerb(forecast, pair) < 1 && pair.Likeness < OutcomeOfVerbAt) return false;
        if (IsOfDueDay(forecast, pair.Statement, due)) return true;

        // Whoever is still in office needs only to be named.
        if (forecast.Kinds.Any(kind => kind is { IsOfOffice: true, IsLasting: false })
            && Read(pair.Statement).Tells(forecast, isDated: due is not null) == false
            && ClaimLinker.SharedActors(forecast.Statement, pair.Statement) > 0) return true;

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
        if (statement.Article.Article.DayAt(statement.Span.Start) is not { } told)
        {
            return statement.Assertion.About is not { } named || (named.Last >= from && (due is not { } last || named.First <= last.Last));
        }

        if (told < from) return false;
        // "Won the state in 2016" tells nothing of the vote to come.
        if (statement.Assertion.About is { } past && past.Last < from.PlusDays(-DaysOfContrary)) return false;

        var opens = due is not null && forecast.HasDeadline ? from : due?.First;
        if (statement.Assertion.About is { } about
            && (about.Last < from
                || (due is { } days && !about.Overlaps(new DayRange(LocalDate.Min(opens ?? days.First, days.Last), days.Last)))))
        {
            return isMiss && told > from;
        }

        return told > from
            ? due is null || told >= opens || isMiss
            : isMiss && due is not null && statement.Article != forecast.Statement.Article;
    }

    /// <summary>Whether it is told of the very day that was named; in some of the same words it is what became of it.</summary>
    public static bool IsOnTheDay(Statement statement, DayRange? due) => due is { IsDay: true } day && statement.Assertion.About == day;

    // By what both say alone, whatever kind of event it is.
    private bool IsLikeEnough(Foretold forecast, LikeStatement pair)
    {
        if (pair.SharedWords >= FewestShared && pair.Likeness >= forecast.LeastLikenessOfAnyDay) return true;

        if (pair.Likeness < forecast.LeastLikeness) return false;
        if (forecast.Due is not { IsDay: true } day || DayOf(pair.Statement) != day.First) return false;

        // "which was to be held on 5 June has been postponed": the day says what was.
        if (IsPutOff(pair.Statement)) return pair.Statement.Assertion.About == day && Shared(forecast, pair) >= FewestShared;

        return forecast.Verb is { } verb && pair.Statement.Features.Features.Contains(verb)
            && (pair.SharedWords >= FewestShared
                || (pair.Likeness >= OutcomeOfVerbAt && pair.Statement.Assertion.Polarity == Polarity.Affirmed));
    }

    // What an article tells of no day it tells of its own.
    private static LocalDate? DayOf(Statement statement) =>
        statement.Assertion.About is { } days
            ? (days.IsDay ? days.First : null)
            : statement.Article.Article.DayAt(statement.Span.Start);
}
