using NodaTime;

namespace Hearsay.Annotations.Times;

/// <summary>What "now" and "then" are for one match.</summary>
internal sealed class TimeContext
{
    private readonly TenseReader tense;
    private TimeScan? scan;
    private TimeMatch match;
    private TimeDirection? direction;

    /// <summary>Makes the context of an article.</summary>
    public TimeContext(LocalDate? published, TenseReader tense)
    {
        Published = published;
        this.tense = tense;
    }

    /// <summary>Makes the context of a time that has no day.</summary>
    public TimeContext(LocalDate? published, TimeContext other)
        : this(published, other.tense)
    {
    }

    /// <summary>The day of publication; <see langword="null"/> where the article has none, and relative times get no day.</summary>
    public LocalDate? Published { get; }

    /// <summary>The day that was named last, for "the next day".</summary>
    public LocalDate? LastDay { get; private set; }

    /// <summary>The value of the date that was named last, for "that year".</summary>
    public string? LastValue { get; private set; }

    /// <summary>The latest quarter named, for "a year earlier" of reports on earnings.</summary>
    public string? LastQuarter { get; private set; }

    /// <summary>The day a time of the clock belongs to.</summary>
    public LocalDate? ClockDay { get; set; }

    /// <summary>Which way the clause of the match looks.</summary>
    public TimeDirection Direction => direction ??= scan is null ? TimeDirection.Unknown : tense.Read(scan, match.Start, match.End);

    /// <summary>Whether <c>'s</c> stands behind it: "Tuesday's results" are those of the nearest Tuesday, whatever the clause foretells of them.</summary>
    public bool IsPossessive => scan is not null && match.End < scan.Words.Count && scan.Words[match.End].In(scan.Text) is "'s" or "’s";

    /// <summary>Turns to the next match.</summary>
    public void Face(TimeScan sentence, TimeMatch next) => (scan, match, direction) = (sentence, next, null);

    /// <summary>Remembers a date for the relative ones after it.</summary>
    public void Remember(string value)
    {
        if (DayRange.FromTimexValue(value) is not { } days) return;

        LastValue = value;

        // The quarter of the year before that it is compared with is no quarter reported on.
        if (value.Contains("-Q", StringComparison.Ordinal) && string.CompareOrdinal(value, LastQuarter) > 0) LastQuarter = value;
        if (days.IsDay) LastDay = days.First;
    }
}
