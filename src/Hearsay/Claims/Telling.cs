using Hearsay.Annotations.Attributions;

namespace Hearsay.Claims;

/// <summary>A statement as one that may tell what became of something foretold: what does not hang on what that was, read once.</summary>
internal sealed class Telling
{
    private readonly IReadOnlyList<EventKind> told;
    private readonly IReadOnlyList<EventKind> notIf;

    /// <summary>Reads a statement.</summary>
    public Telling(Statement statement)
    {
        IsCalledOff = Modality.IsCalledOff(statement.Article, statement.Span);
        IsMiss = statement.Assertion.Polarity == Polarity.Negated || IsCalledOff;
        IsPutOff = IsCalledOff
            && (!Modality.IsReportedFuture(statement.Article, statement.Span) || Modality.IsToBePutOff(statement.Article, statement.Span))
            && !Modality.IsConditional(statement.Article, statement.Span);
        MayBeOutcome = !statement.IsTitle
            && (statement.Assertion.Force is Force.Asserts or Force.Admits or Force.Decrees or Force.Perceives || IsKeptWord(statement)
                || (IsPutOff && IsAhead(statement.Assertion.Force)))
            && !statement.Span.In(statement.Article.Text).StartsWith("to ", StringComparison.OrdinalIgnoreCase)
            && (statement.IsForecast ? IsPutOff : IsToldAsFact(statement));
        IsInPart = MayBeOutcome && PartDone.IsTold(statement);
        Remark = MayBeOutcome && !IsMiss ? ScheduleRemark.Of(statement.Article, statement.Span) : null;
        CalledOff = MayBeOutcome && IsCalledOff ? Modality.CalledOff(statement.Article, statement.Span) : null;
        IsUnrealised = Modality.IsUnrealised(statement.Article, statement.Span);
        (Verb, told, notIf, IsNoChange) = MayBeOutcome ? OutcomeWords.Tell(statement.Article, statement.Span) : (null, [], [], false);
    }

    /// <summary>Whether it can be an outcome at all, whatever was foretold, and for whichever day.</summary>
    public bool MayBeOutcome { get; }

    /// <summary>Whether something was put off or called off.</summary>
    public bool IsCalledOff { get; }

    /// <summary>Whether it says that something will not come as foretold, which is settled by saying so: <c>will be postponed until May</c>.</summary>
    public bool IsPutOff { get; }

    /// <summary>Whether, by its own words, something did not come about.</summary>
    public bool IsMiss { get; }

    /// <summary>The class of its main verb.</summary>
    public string? Verb { get; }

    /// <summary>Whether it tells that something goes on as it was.</summary>
    public bool IsNoChange { get; }

    /// <summary>Whether it tells of something done in part.</summary>
    public bool IsInPart { get; }

    /// <summary>Whether it tells of an event of any known kind, of one called off, or that all goes on.</summary>
    public bool TellsOfKinds => IsNoChange || CalledOff is not null || told.Count > 0 || notIf.Count > 0;

    /// <summary>How it sets what came about beside what had been planned.</summary>
    public ScheduleRemark? Remark { get; }

    /// <summary>The class of the noun for what was put off or called off.</summary>
    public string? CalledOff { get; }

    /// <summary>Whether it tells only what was to have come: <c>was to have been signed</c>.</summary>
    public bool IsUnrealised { get; }

    /// <summary>Whether an event of one of these kinds came about, or did not; <see langword="null"/> where it tells of something else.</summary>
    public bool? Tells(IReadOnlyList<EventKind> kinds) =>
        told.Count > 0 && kinds.Any(told.Contains) ? true : notIf.Count > 0 && kinds.Any(notIf.Contains) ? false : null;

    private static bool IsAhead(Force force) => force is Force.Predicts or Force.Promises or Force.Intends;

    // "The list was published on Friday, as the ministry had promised".
    private static bool IsKeptWord(Statement statement) =>
        !statement.IsForecast && IsAhead(statement.Assertion.Force) && Modality.IsTold(statement.Article, statement.Span);

    private bool IsToldAsFact(Statement statement) =>
        !Modality.IsFuture(statement.Article, statement.Span)
        && !(statement.Assertion.Voice == Voice.Attributed && Modality.IsReportedFuture(statement.Article, statement.Span))
        && !Modality.IsConditional(statement.Article, statement.Span)
        && (!Modality.IsPastFuture(statement.Article, statement.Span) || IsMiss);
}
