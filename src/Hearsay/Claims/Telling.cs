using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>A statement as one that may tell what became of something foretold: what does not hang on what that was, read once.</summary>
internal sealed class Telling
{
    // What is asked, ordered or charged is done by saying so; what is merely said may be anything.
    private static readonly IReadOnlySet<Force> Deeds = new HashSet<Force>
    {
        Force.Asks, Force.Demands, Force.Alleges, Force.Decrees, Force.Rejects, Force.Supports, Force.Declines, Force.Blames, Force.Warns,
    };

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
        var cue = CueOf(statement);
        IsDeedOfSaying = cue is not null;
        MayBeOutcome = IsDeedOfSaying || (!statement.IsTitle
            && (statement.Assertion.Force is Force.Asserts or Force.Admits or Force.Decrees or Force.Perceives || IsKeptWord(statement)
                || (IsPutOff && IsAhead(statement.Assertion.Force)))
            && !statement.Span.In(statement.Article.Text).StartsWith("to ", StringComparison.OrdinalIgnoreCase)
            && (statement.IsForecast ? IsPutOff : IsToldAsFact(statement)));
        IsInPart = MayBeOutcome && PartDone.IsTold(statement);
        Remark = MayBeOutcome && !IsMiss ? ScheduleRemark.Of(statement.Article, statement.Span) : null;
        CalledOff = MayBeOutcome && IsCalledOff ? Modality.CalledOff(statement.Article, statement.Span) : null;
        IsUnrealised = Modality.IsUnrealised(statement.Article, statement.Span);
        (Verb, told, notIf, IsNoChange) = MayBeOutcome ? OutcomeWords.Tell(statement.Article, statement.Span) : (null, [], [], false);
        if (cue is not { } words) return;

        var verb = words.Count - 1;
        (Verb, told, notIf) = (Predicates.ClassOf(words[verb]), OutcomeWords.ToldBy(words, verb), []);
        (IsMiss, IsNoChange, CalledOff) = (false, false, null);
    }

    /// <summary>Whether what it tells is that somebody said it: <c>asked the court to halt it</c>, <c>charged him with theft</c>.</summary>
    public bool IsDeedOfSaying { get; }

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
    public bool TellsOfKinds => Verb is not null || IsNoChange || CalledOff is not null || told.Count > 0 || notIf.Count > 0;

    /// <summary>How it sets what came about beside what had been planned.</summary>
    public ScheduleRemark? Remark { get; }

    /// <summary>The class of the noun for what was put off or called off.</summary>
    public string? CalledOff { get; }

    /// <summary>Whether it tells only what was to have come: <c>was to have been signed</c>.</summary>
    public bool IsUnrealised { get; }

    /// <summary>Whether what was foretold, or an event of its kinds, came about, or did not; <see langword="null"/> where it tells of
    /// something else.</summary>
    /// <param name="forecast">What was foretold.</param>
    /// <param name="isDated">Whether it is due on some day: else the same verb alone says little.</param>
    public bool? Tells(Foretold forecast, bool isDated) =>
        Share(forecast.Kinds, told) || ((isDated || IsDeedOfSaying) && Verb is { } verb && verb == forecast.Verb)
            ? true
        : Share(forecast.Kinds, notIf) ? false
        : null;

    // Asked of every two statements that are like: nothing is made for it.
    private static bool Share(IReadOnlyList<EventKind> kinds, IReadOnlyList<EventKind> others)
    {
        for (var kind = 0; others.Count > 0 && kind < kinds.Count; kind++)
        {
            if (others.Contains(kinds[kind])) return true;
        }

        return false;
    }

    private static bool IsAhead(Force force) => force is Force.Predicts or Force.Promises or Force.Intends;

    // "The list was published on Friday, as the ministry had promised".
    private static bool IsKeptWord(Statement statement) =>
        !statement.IsForecast && IsAhead(statement.Assertion.Force) && Modality.IsTold(statement.Article, statement.Span);

    // The words of a saying that is a deed, up to its verb: "have asked", "charged", and not "said", nor "would ask".
    private static IReadOnlyList<Token>? CueOf(Statement statement)
    {
        if (statement.IsTitle || statement.IsForecast || !Deeds.Contains(statement.Assertion.Force)) return null;

        var id = statement.Assertion.Attribution;
        var attribution = statement.Article.Attributions.FirstOrDefault(attribution => attribution.Id == id);
        if (attribution is not { Polarity: Polarity.Affirmed }) return null;

        var words = attribution.Cue.SelectMany(statement.Article.WordsAndMarksIn).ToList();
        var verb = words.FindIndex(token => token.Xpos is "VBD" or "VBN" && StatementFeatures.IsContent(token));
        return verb < 0 || words.Exists(token => token.Xpos == "MD" || Modality.IsNegation(token)) ? null : words.GetRange(0, verb + 1);
    }

    private bool IsToldAsFact(Statement statement) =>
        !Modality.IsFuture(statement.Article, statement.Span)
        && !(statement.Assertion.Voice == Voice.Attributed && Modality.IsReportedFuture(statement.Article, statement.Span))
        && !Modality.IsConditional(statement.Article, statement.Span)
        && (!Modality.IsPastFuture(statement.Article, statement.Span) || IsMiss);
}
