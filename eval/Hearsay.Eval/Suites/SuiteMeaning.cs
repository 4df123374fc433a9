using Hearsay.Annotations.Times;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Eval.Suites;

/// <summary>Tells whether a time of ours means what a reading of the suite means, although the two are written in different ways.</summary>
/// <remarks>
/// Days are compared by the calendar and times by the clock. A range of ours is two times, the first of which names the second;
/// the suite's ends where the next day begins where it counted it, and on its last day where that was written, so both are taken.
/// </remarks>
internal static class SuiteMeaning
{
    /// <summary>Whether the words of ours that stand in the place of a time of the suite mean it.</summary>
    /// <param name="reading">The suite's reading.</param>
    /// <param name="kind">Its type.</param>
    /// <param name="ours">Our times in that place, in order.</param>
    public static bool Is(SuiteReading reading, string kind, IReadOnlyList<TimeExpression> ours) =>
        reading.IsNoDay ? !ours.Any(time => time.Days is { IsDay: true }) : Means(reading, kind, Whole(ours));

    /// <summary>Leaves out what another says more exactly: in <c>tomorrow at 8:00</c> the day, in <c>8 a.m. this morning</c> the morning.</summary>
    private static List<TimeExpression> Whole(IReadOnlyList<TimeExpression> ours) =>
        [.. ours.Where(time => !ours.Any(other => other != time && other.Type == TimeType.Time && other.Value.Contains(':', StringComparison.Ordinal)
            && !time.Value.Contains(':', StringComparison.Ordinal) && other.Days is { } day && time.Days is { } days && days.Contains(day.First)))];

    private static bool Means(SuiteReading reading, string kind, List<TimeExpression> ours) => ours is not [] && kind switch
    {
        "duration" => ours is [{ Type: TimeType.Duration } only] && SuiteLength.AreEqual(reading.Timex, only.Value),
        "set" => ours is [{ Type: TimeType.Set } only] && IsSet(reading.Timex, only.Value),
        "date" => ours is [var only] && (IsDay(reading.Value, only.Days) || IsDay(reading.Value, LastOf(only)) || reading.Timex == only.Value),
        "time" or "datetime" => ours is [var only] && IsMoment(reading, only.Value, kind),
        _ => IsRange(reading, kind, ours),
    };

    private static bool IsSet(string timex, string ours) =>
        SuiteLength.AreEqual(timex, ours) || ClockOf(timex) is { } clock && clock == ClockOf(ours) && DateOf(timex) is "" or "XXXX-XX-XX" && DateOf(ours) is "XXXX-XX-XX"
        || DateOf(timex) == DateOf(ours) && ClockOf(timex) == ClockOf(ours);

    // "In two weeks" is a length for us, counted from today to the day that is meant.
    private static DayRange? LastOf(TimeExpression time) => time.Anchored is { } days ? new DayRange(days.Last, days.Last) : null;

    private static bool IsDay(string? day, DayRange? ours) =>
        day is not null && ours is { IsDay: true } range && LocalDatePattern.Iso.Parse(day.Split(' ')[0]).TryGetValue(default, out var parsed) && parsed == range.First;

    private static bool IsMoment(SuiteReading reading, string ours, string kind)
    {
        if (reading.Timex == ours) return true;
        if (ClockOf(reading.Timex) is not { } clock || clock != ClockOf(ours)) return false;

        return kind == "time" || IsDay(reading.Value, DayRange.FromTimexValue(ours));
    }

    private static bool IsRange(SuiteReading reading, string kind, List<TimeExpression> ours)
    {
        if (reading.IsPart && ours is [{ Modifier: not null } part] && IsMasked(reading.Timex, part.Value)) return true;
        if (reading.IsOneSided) return ours is [var bound] && IsBound(reading, kind, bound);
        if (ours is [var only] && only.Until is null) return IsRange(reading, kind, only);
        if (ours is not [{ Until: { } until } first, var last] || until != last.Span) return false;

        return kind switch
        {
            "daterange" => (first.Anchored ?? first.Days) is { } from && (last.Anchored ?? last.Days) is { } to && AreEnds(reading, from.First, to.Last, to.First),
            "timerange" => IsClock(reading.Begin, first.Value) && IsClock(reading.End, last.Value),
            _ => IsInstant(reading.Begin, first.Value) && IsInstant(reading.End, last.Value),
        };
    }

    private static bool IsRange(SuiteReading reading, string kind, TimeExpression ours)
    {
        if (reading.Timex == ours.Value) return true;
        if (kind != "daterange")
        {
            return ClockOf(reading.Timex) is { } clock && clock == ClockOf(ours.Value)
                && (kind == "timerange" || IsDay(reading.Begin, DayRange.FromTimexValue(ours.Value)));
        }

        // What is counted from today may begin today or tomorrow.
        if (ours.Anchored is { } counted && AreEnds(reading, counted.First.PlusDays(-1), counted.Last, counted.Last)) return true;

        return (ours.Anchored ?? ours.Days) is { } days && AreEnds(reading, days.First, days.Last, days.Last);
    }

    private static bool IsMasked(string timex, string value) =>
        timex.Length == value.Length && timex.Zip(value).All(pair => pair.First == 'X' || pair.First == pair.Second);

    private static bool IsBound(SuiteReading reading, string kind, TimeExpression ours)
    {
        if (reading.Timex == ours.Value) return true;
        if (kind == "timerange") return ClockOf(reading.Timex) is { } time && time == ClockOf(ours.Value);
        if (kind == "datetimerange") return IsInstant(reading.Begin ?? reading.End, ours.Value);

        var bound = reading.Begin ?? reading.End;
        return ours.Days is { } days && bound is not null && LocalDatePattern.Iso.Parse(bound).TryGetValue(default, out var day)
            && (day == days.First || day == days.Last || day == days.Last.PlusDays(1));
    }

    private static bool AreEnds(SuiteReading reading, LocalDate first, LocalDate last, LocalDate lastBegins) =>
        LocalDatePattern.Iso.Parse(reading.Begin ?? "").TryGetValue(default, out var begin)
        && LocalDatePattern.Iso.Parse(reading.End ?? "").TryGetValue(default, out var end)
        && begin == first && (end == last || end == last.PlusDays(1) || end == lastBegins);

    private static bool IsInstant(string? moment, string ours) =>
        moment is not null && moment.Split(' ') is [var day, var clock] && IsDay(day, DayRange.FromTimexValue(ours)) && IsClock(clock, ours);

    private static bool IsClock(string? clock, string ours) => clock is not null && ClockOf("T" + clock) == ClockOf(ours);

    private static string DateOf(string value) => value.Split('T')[0];

    /// <summary>The time of day in a value, always with minutes: <c>08:40</c>, <c>20:00:30</c>, <c>MO</c>.</summary>
    private static string? ClockOf(string value)
    {
        if (value.StartsWith('P') || value.Split('T') is not [_, var clock]) return null;
        if (clock.Length == 2 && char.IsAsciiDigit(clock[0])) clock += ":00";
        return clock is "24:00" ? "00:00" : clock.EndsWith(":00", StringComparison.Ordinal) && clock.Length == 8 ? clock[..5] : clock;
    }
}
