using Hearsay.Annotations.Times;

namespace Hearsay.Claims;

/// <summary>A statement that foretells, with what is asked of it again and again.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Verb">What it says will be done, where a word tells.</param>
/// <param name="HasDeadline">Whether it says by when, not when.</param>
/// <param name="IsNegated">Whether it says that something will not be.</param>
/// <param name="Lasts">Whether it says how long something goes on, or not before when: <c>until Friday at the earliest</c>.</param>
/// <param name="Kinds">The kinds of event it may foretell.</param>
internal sealed record Foretold(
    Statement Statement, string? Verb, bool HasDeadline, bool IsNegated, bool Lasts, IReadOnlyList<EventKind> Kinds)
{
    // Foretelling and telling use other words more often than two tellings do.
    private const double OutcomeAt = 0.22;

    // Where neither a verb of what was foretold is known that could come back nor a day, more of the words must.
    private const double OutcomeUntiedAt = 0.50;

    // Where only the day is missing.
    private const double OutcomeOfNoDayAt = 0.30;

    // What happens on the very day that was named needs less in common, if it is what was foretold that happens.
    private const double OutcomeOnTheDayAt = 0.10;

    /// <summary>The least likeness of an outcome that is told in other words, but of the same kind of event.</summary>
    public const double OutcomeOfKindAt = 0.03;

    /// <summary>Reads what a statement foretells.</summary>
    public static Foretold Of(Statement forecast)
    {
        var (article, span) = (forecast.Article, forecast.Span);
        return new Foretold(
            forecast,
            Modality.ForetoldVerb(article, span),
            Deadline.IsIn(article, span),
            Modality.IsForetoldNot(article, span),
            Modality.IsLasting(article, span),
            OutcomeWords.Foretold(article, span));
    }

    /// <summary>When it is due, where it names days that were not over when it was said.</summary>
    public DayRange? Due => DueOf(Statement);

    /// <summary>How like it another statement must be to tell what became of it.</summary>
    public double LeastLikeness => Due is not { } due ? (Verb is null || IsBare ? OutcomeUntiedAt : OutcomeOfNoDayAt)
        : Verb is null || !due.IsDay || HasDeadline ? OutcomeAt : OutcomeOnTheDayAt;

    // "To stay in the race": who should, and on whose word, stands elsewhere.
    private bool IsBare => Statement.Text.StartsWith("to ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same, where it is told on any day.</summary>
    public double LeastLikenessOfAnyDay => Math.Max(OutcomeAt, LeastLikeness);

    /// <summary>How like it a statement must be at the least to be looked at.</summary>
    public double LeastToLookAt => Kinds.Count > 0 || Verb is not null ? Math.Min(LeastLikeness, OutcomeOfKindAt) : LeastLikeness;

    /// <summary>When a statement is due that foretells, where it names days that were not over when it was said.</summary>
    public static DayRange? DueOf(Statement forecast) =>
        forecast.Assertion is { About: { } days } assertion && (assertion.Said is not { } said || days.Last >= said)
            ? forecast.Reading.LastDayOf(forecast, days)
            : null;
}
