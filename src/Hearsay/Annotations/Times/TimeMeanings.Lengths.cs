using NodaTime;

namespace Hearsay.Annotations.Times;

/// <content>Lengths and times of the clock.</content>
internal static partial class TimeMeanings
{
    private static string? Length(string count, in TimeSlots slots) => (slots[TimeSlot.Unit].Symbol, count.EndsWith(".5", StringComparison.Ordinal)) switch
    {
        ("H", true) => $"PT{count[..^2]}H30M",
        ("TM", true) => $"PT{count[..^2]}M30S",
        ("Y", true) => $"P{count[..^2]}Y6M",
        var (unit, _) => WholeLength(count, unit, slots),
    };

    /// <summary>The days that a length takes before the day it counts from, or after it.</summary>
    public static DayRange? Anchored(in TimeSlots slots, LocalDate day, int direction)
    {
        var count = slots[TimeSlot.Count] switch { { IsFilled: false } => 1, { Number: var number } => number };
        if (count is < 1 or > MostYears) return null;

        Period? length = slots[TimeSlot.Unit].Symbol switch
        {
            "D" => Period.FromDays(count),
            "W" => Period.FromWeeks(count),
            "M" => Period.FromMonths(count),
            "Q" => Period.FromMonths(3 * count),
            "Y" => Period.FromYears(count),
            "E" when count < MostYears / 10 => Period.FromYears(10 * count),
            _ => null,
        };
        if (length is null || day.Year is < 1 or > 9998 - MostYears) return null;

        return direction < 0 ? new DayRange(day - length, day.PlusDays(-1)) : new DayRange(day.PlusDays(1), day + length);
    }

    private static string? WholeLength(string count, string? unit, in TimeSlots slots) => unit switch
    {
        "S" => $"PT{count}S",
        "TM" => $"PT{count}M",
        "H" => $"PT{count}H",
        "E" => $"P{Times(count, slots, 10)}Y",
        "C" => $"P{Times(count, slots, 100)}Y",
        not null => $"P{count}{unit}",
        null => null,
    };

    private static string? LengthHalf(in TimeSlots slots, TimeContext context, string argument) => slots[TimeSlot.Unit].Symbol switch
    {
        "H" => "PT30M",
        "Y" => "P6M",
        "D" => "PT12H",
        "E" => "P5Y",
        "C" => "P50Y",
        "TM" => "PT30S",
        { } unit => $"P0.5{unit}",
        null => null,
    };

    private static string Times(string count, in TimeSlots slots, int factor) =>
        count == Some ? Some
        : count == "1" ? Number(factor, 1)
        : slots[TimeSlot.Count].Number is > 0 and < 10_000 and var number ? Number(number * factor, 1) : Some;

    private static string? Clock(in TimeSlots slots, TimeContext context, string argument)
    {
        var (hour, minute) = (slots[TimeSlot.Hour].Number, slots[TimeSlot.Minute].Number);
        var meridiem = slots[TimeSlot.Meridiem].Symbol ?? (slots[TimeSlot.Part].Symbol switch { "MO" => "AM", "AF" or "EV" or "NI" => "PM", _ => null });
        (hour, minute) = argument switch
        {
            "past" or "to" when hour is 0 or > 12 => (99, 0),
            "past" => (hour, minute + slots[TimeSlot.Count].Number),
            "to" => (hour == 1 ? 12 : hour - 1, 60 - minute - slots[TimeSlot.Count].Number),
            _ => (hour, minute),
        };
        if (minute < 0 || hour > 24 || minute > 59 || slots[TimeSlot.Second].Number > 59 || hour == 24 && minute > 0) return null;
        if (slots[TimeSlot.Meridiem].IsFilled && hour is 0 or > 12) return null;

        var ofDay = (meridiem, hour) switch
        {
            ("AM", 12) => 0,
            ("PM", < 12) => hour + 12,
            _ => hour,
        };

        var shift = argument switch { "1" => 1, "-1" => -1, _ => 0 };
        var day = ClockDay(slots, context, shift);
        var seconds = slots[TimeSlot.Second].IsFilled ? $":{Number(slots[TimeSlot.Second].Number, 2)}" : "";
        return day is null ? null : $"{day}T{Number(ofDay, 2)}:{Number(minute, 2)}{seconds}";
    }

    /// <summary>"9 a.m. on Sundays", "every day at noon": the hour of a day that comes again.</summary>
    private static string? ClockEach(in TimeSlots slots, TimeContext context, string argument)
    {
        var undated = slots;
        undated[TimeSlot.Weekday] = default;
        if (Clock(undated, new TimeContext(null, context), "") is not { } clock) return null;

        var day = slots[TimeSlot.Weekday].IsFilled ? $"XXXX-WXX-{slots[TimeSlot.Weekday].Number}" : "XXXX-XX-XX";
        return day + clock[clock.IndexOf('T', StringComparison.Ordinal)..];
    }

    /// <summary>The day a time of the clock stands beside; by default the day of publication.</summary>
    private static string? ClockDay(in TimeSlots slots, TimeContext context, int shift)
    {
        if (slots[TimeSlot.Month].IsFilled) return Day(slots, context, "");
        if (slots[TimeSlot.Weekday].IsFilled)
        {
            var weekday = (NodaTime.IsoDayOfWeek)slots[TimeSlot.Weekday].Number;
            return context.Published is { } published ? Written(OnOrNear(published, weekday, context.Direction)) : $"XXXX-WXX-{(int)weekday}";
        }

        return Written((shift == 0 ? context.ClockDay : null) ?? context.Published?.PlusDays(shift));
    }
}
