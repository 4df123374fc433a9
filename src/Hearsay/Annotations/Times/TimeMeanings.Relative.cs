using System.Globalization;
using NodaTime;

namespace Hearsay.Annotations.Times;

/// <content>Times that count from the day of publication or from the day named last.</content>
internal static partial class TimeMeanings
{
    // Further than any calendar of the news reaches.
    internal const int MostYears = 4000;

    private static string? Weekday(in TimeSlots slots, TimeContext context, string argument)
    {
        var weekday = (IsoDayOfWeek)slots[TimeSlot.Weekday].Number;
        if (context.Published is not { } published) return $"XXXX-WXX-{(int)weekday}{Part(slots)}";

        var which = argument.Length > 0 ? int.Parse(argument, CultureInfo.InvariantCulture) : slots[TimeSlot.Which].Number;
        var day = (slots[TimeSlot.Which].IsFilled || argument.Length > 0, which) switch
        {
            (true, not 0) when argument.Length == 0 => OfWeek(published, weekday, which),
            (true, < 0) => published.Previous(weekday),
            (true, > 0) => published.Next(weekday),
            _ when context.IsPossessive => NearestWeekday(published, weekday),
            _ => OnOrNear(published, weekday, context.Direction),
        };
        return Written(day) + Part(slots);
    }

    /// <summary>The first such weekday or month from a day on; <see langword="null"/> where the words name neither, or a year.</summary>
    public static string? After(LocalDate day, in TimeSlots slots)
    {
        if (slots[TimeSlot.Year].IsFilled || slots[TimeSlot.Which].IsFilled) return null;
        if (slots[TimeSlot.Weekday].IsFilled && !slots[TimeSlot.Month].IsFilled) return Written(day.Next((IsoDayOfWeek)slots[TimeSlot.Weekday].Number)) + Part(slots);
        if (!slots[TimeSlot.Month].IsFilled || slots[TimeSlot.Day].IsFilled) return null;

        var month = slots[TimeSlot.Month].Number;
        return YearAndMonth(month < day.Month ? day.Year + 1 : day.Year, month);
    }

    private static LocalDate OfWeek(LocalDate day, IsoDayOfWeek weekday, int weeks) =>
        day.PlusDays(weekday - day.DayOfWeek).PlusWeeks(weeks);

    private static string? PreviousWeekday(in TimeSlots slots, TimeContext context, string argument) =>
        Then(context) is { } day ? Written(day.Previous((IsoDayOfWeek)slots[TimeSlot.Weekday].Number)) : $"XXXX-WXX-{slots[TimeSlot.Weekday].Number}";

    private static string? FollowingWeekday(in TimeSlots slots, TimeContext context, string argument) =>
        Then(context) is { } day ? Written(day.Next((IsoDayOfWeek)slots[TimeSlot.Weekday].Number)) : $"XXXX-WXX-{slots[TimeSlot.Weekday].Number}";

    private static string? WeekdayOfWeek(in TimeSlots slots, TimeContext context, string argument)
    {
        if (context.Published is not { } published) return $"XXXX-WXX-{slots[TimeSlot.Weekday].Number}";

        var monday = published.PlusDays(1 - (int)published.DayOfWeek);
        var which = argument.Length > 0 ? int.Parse(argument, CultureInfo.InvariantCulture) : slots[TimeSlot.Which].Number;
        return Written(monday.PlusWeeks(which).PlusDays(slots[TimeSlot.Weekday].Number - 1)) + Part(slots);
    }

    private static string? Days(in TimeSlots slots, TimeContext context, string argument) =>
        Written(context.Published?.PlusDays(int.Parse(argument, CultureInfo.InvariantCulture))) + Part(slots);

    private static string? Calendar(in TimeSlots slots, TimeContext context, string argument)
    {
        var which = argument.Length > 0 ? int.Parse(argument, CultureInfo.InvariantCulture) : slots[TimeSlot.Which].Number;
        return (slots[TimeSlot.Unit].Symbol, context.Published) switch
        {
            ("E", { } day) => Number((day.Year + 10 * which) / 10, 3),
            ("C", { } day) => Number((day.Year + 100 * which) / 100, 2),
            _ => Shifted(context.Published, slots, which),
        };
    }

    private static string? Weekend(in TimeSlots slots, TimeContext context, string argument)
    {
        // Until it has come, the weekend just named is the last one, unless the clause looks ahead.
        var which = argument.Length > 0 ? -1 : slots[TimeSlot.Which] is { IsFilled: true } known ? known.Number
            : context.Direction == TimeDirection.Ahead || context.Published?.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0 : -1;
        return $"{WeekOf(context.Published?.PlusWeeks(which))}-WE";
    }

    private static string? EarlierOne(in TimeSlots slots, TimeContext context, string argument) =>
        SameQuarterAYearAgo(slots, context) ?? Shifted(slots[TimeSlot.Unit].Symbol is "D" ? Then(context) : context.Published, slots, -1);

    /// <summary>In a report on a quarter's earnings "a year earlier" is that quarter of the year before.</summary>
    private static string? SameQuarterAYearAgo(in TimeSlots slots, TimeContext context) =>
        context.LastQuarter is { } quarter && slots[TimeSlot.Unit].Symbol is "Y" or null && DayRange.FromTimexValue(quarter) is { } days
            ? QuarterOf(days.First.Year - 1, QuarterOfMonth(days.First.Month))
            : null;

    /// <summary>"That year", "the following month": by the date that was named last.</summary>
    private static string? Neighbour(in TimeSlots slots, TimeContext context, int shift)
    {
        var then = context.LastValue is { } last ? DayRange.FromTimexValue(last)?.First : null;
        return Shifted(then ?? context.Published, slots, shift);
    }

    /// <summary>A day so many units from <paramref name="day"/>, no finer than the unit: two months ago is a month.</summary>
    private static string? Shifted(LocalDate? day, in TimeSlots slots, int count)
    {
        var unit = slots[TimeSlot.Unit].Symbol;
        if (day is not { } known) return unit switch { "D" => "XXXX-XX-XX", "W" => "XXXX-WXX", "M" => "XXXX-XX", "Q" => "XXXX-QX", _ => "XXXX" };
        if (Math.Abs((long)count) * YearsIn(unit) > Math.Min(MostYears, known.Year - 1)) return null;

        return unit switch
        {
            "D" => Written(known.PlusDays(count)),
            "W" => WeekOf(known.PlusWeeks(count)),
            "M" => YearAndMonth(known.PlusMonths(count)),
            "Q" => known.PlusMonths(3 * count) is var then ? QuarterOf(then.Year, QuarterOfMonth(then.Month)) : null,
            "Y" => Year(known.Year + count),
            "E" => Year(known.Year + 10 * count),
            "C" => Year(known.Year + 100 * count),
            _ => null,
        };
    }

    private static LocalDate? Moved(LocalDate? day, in TimeSlots slots, int count) => day is not { } known || Math.Abs(count) > MostYears ? null : slots[TimeSlot.Unit].Symbol switch
    {
        "D" => known.PlusDays(count),
        "W" => known.PlusWeeks(count),
        "M" => known.PlusMonths(count),
        "Q" => known.PlusMonths(3 * count),
        "Y" => known.Year + count is >= 1 and <= 9998 ? known.PlusYears(count) : null,
        _ => null,
    };

    private static long YearsIn(string? unit) => unit switch { "C" => 100, "E" => 10, _ => 1 };

    private static LocalDate OnOrNear(LocalDate published, IsoDayOfWeek weekday, TimeDirection direction)
    {
        if (published.DayOfWeek == weekday) return published;

        return direction == TimeDirection.Ahead ? published.Next(weekday) : published.Previous(weekday);
    }

    private static LocalDate NearestWeekday(LocalDate published, IsoDayOfWeek weekday)
    {
        var ahead = OnOrNear(published, weekday, TimeDirection.Ahead);
        return Distance(ahead, published) <= 3 ? ahead : ahead.PlusDays(-7);
    }

    private static LocalDate? Then(TimeContext context) => context.LastDay ?? context.Published;

    private static string Part(in TimeSlots slots) => slots[TimeSlot.Part] is { IsFilled: true, Symbol: var part } ? $"T{part}" : "";
}
