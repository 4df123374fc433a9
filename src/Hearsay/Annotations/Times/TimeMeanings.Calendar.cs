using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace Hearsay.Annotations.Times;

/// <content>Days, months, quarters, seasons and years of the calendar.</content>
internal static partial class TimeMeanings
{
    private const int LeapYear = 2000;

    private static string? Day(in TimeSlots slots, TimeContext context, string argument)
    {
        var (month, day) = (slots[TimeSlot.Month].Number, slots[TimeSlot.Day].Number);
        if (slots[TimeSlot.Year].IsFilled) return OfCalendar(slots[TimeSlot.Year].Number, month, day) is { } exact ? Written(exact) : null;
        if (OfCalendar(LeapYear, month, day) is null) return null;
        if (context.Published is not { } published) return $"XXXX-{Number(month, 2)}-{Number(day, 2)}";
        if (argument.Length > 0) return OfCalendar(published.Year - 1, month, day) is { } lastYear ? Written(lastYear) : null;

        return Written(Placed(Nearest(published, month, day), published, context.Direction));
    }

    /// <summary>The nearest such day, unless the clause looks the other way and the day is far off.</summary>
    private static LocalDate Placed(LocalDate nearest, LocalDate published, TimeDirection direction)
    {
        const int FarAhead = 90;
        const int FarBack = 60;
        var days = Period.DaysBetween(published, nearest);
        return direction == TimeDirection.Ahead
            ? days < -FarBack ? nearest.PlusYears(1) : nearest
            : days > FarAhead ? nearest.PlusYears(-1) : nearest;
    }

    /// <summary>The day of this month, or of the one before or after it.</summary>
    private static string? DayOfMonth(in TimeSlots slots, TimeContext context, string argument)
    {
        var day = slots[TimeSlot.Day].IsFilled ? slots[TimeSlot.Day].Number : slots[TimeSlot.Nth].Number;
        if (day is < 1 or > 31) return null;
        if (context.Published is not { } published) return $"XXXX-XX-{Number(day, 2)}";

        var month = published.PlusMonths(slots[TimeSlot.Which].Number);
        if (!slots[TimeSlot.Which].IsFilled && day > published.Day && context.Direction == TimeDirection.Back) month = month.PlusMonths(-1);
        if (!slots[TimeSlot.Which].IsFilled && day < published.Day && context.Direction == TimeDirection.Ahead) month = month.PlusMonths(1);
        return OfCalendar(month.Year, month.Month, day) is { } exact ? Written(exact) : null;
    }

    /// <summary>"The first week of July", "the last week of 2030": weeks begin on Monday, and the first is the one with most of its days in it.</summary>
    private static string? NthWeek(in TimeSlots slots, TimeContext context, string argument)
    {
        var whole = slots[TimeSlot.Month].IsFilled ? Month(slots, context, "")
            : slots[TimeSlot.Year].IsFilled ? Year(slots[TimeSlot.Year].Number)
            : slots[TimeSlot.Unit].Symbol is "M" or "Y" ? Calendar(slots, context, "")
            : null;
        if (whole is null || DayRange.FromTimexValue(whole) is not { } days) return null;

        // The Thursday of a week lies where most of it does.
        var thursday = argument.Length > 0
            ? days.Last.PlusDays(1).Previous(IsoDayOfWeek.Thursday)
            : days.First.PlusDays(-1).Next(IsoDayOfWeek.Thursday).PlusWeeks(slots[TimeSlot.Nth].Number - 1);
        return days.Contains(thursday) ? WeekOf(thursday) : null;
    }

    /// <summary>"The first Friday of July": by the argument the last one.</summary>
    private static string? NthWeekday(in TimeSlots slots, TimeContext context, string argument)
    {
        var month = slots[TimeSlot.Month].IsFilled ? Month(slots, context, "") : context.Published is { } day ? YearAndMonth(day.PlusMonths(slots[TimeSlot.Which].Number)) : null;
        if (month is null || DayRange.FromTimexValue(month) is not { } days) return null;

        var weekday = (IsoDayOfWeek)slots[TimeSlot.Weekday].Number;
        var found = argument.Length > 0 ? days.Last.PlusDays(1).Previous(weekday) : days.First.PlusDays(-1).Next(weekday).PlusWeeks(slots[TimeSlot.Nth].Number - 1);
        return days.Contains(found) ? Written(found) : null;
    }

    private static string? Holiday(in TimeSlots slots, TimeContext context, string argument)
    {
        var holiday = slots[TimeSlot.Holiday].Symbol!;
        if (slots[TimeSlot.Year].IsFilled) return Holidays.Of(holiday, slots[TimeSlot.Year].Number) is { } known ? Written(known) : null;
        if (context.Published is not { } published) return char.IsAsciiDigit(holiday[^1]) && holiday.Length == 5 ? $"XXXX-{holiday}" : "XXXX-XX-XX";

        var days = Enumerable.Range(published.Year - 1, 3).Select(year => Holidays.Of(holiday, year)).OfType<LocalDate>().ToList();
        return argument switch
        {
            "-1" => Written(days.FindLast(day => day < published)),
            "1" => Written(days.Find(day => day > published)),
            _ => Written(days.MinBy(day => Distance(day, published))),
        };
    }

    private static string? Month(in TimeSlots slots, TimeContext context, string argument)
    {
        var month = slots[TimeSlot.Month].Number;
        if (slots[TimeSlot.Year].IsFilled) return YearAndMonth(slots[TimeSlot.Year].Number, month);
        if (context.Published is not { } published) return $"XXXX-{Number(month, 2)}";

        var ahead = ((month - published.Month) % 12 + 12) % 12;
        var isAhead = slots[TimeSlot.Which] switch
        {
            { IsFilled: true, Number: < 0 } => false,
            { IsFilled: true, Number: > 0 } => true,
            { IsFilled: true } => month >= published.Month,
            _ => context.Direction switch
            {
                TimeDirection.Ahead => ahead <= 9,
                TimeDirection.Back => ahead == 0,
                _ => ahead <= 3,
            },
        };

        // "Last November", said in November, is a year ago.
        var isThisMonth = ahead == 0 && slots[TimeSlot.Which].Number == 0;
        var shift = isThisMonth ? 0 : ahead == 0 ? 12 * slots[TimeSlot.Which].Number : isAhead ? ahead : ahead - 12;
        return YearAndMonth(published.PlusMonths(shift));
    }

    private static string? MonthOfYear(in TimeSlots slots, TimeContext context, string argument) => context.Published is { } published
        ? YearAndMonth(published.Year + int.Parse(argument, CultureInfo.InvariantCulture), slots[TimeSlot.Month].Number)
        : $"XXXX-{Number(slots[TimeSlot.Month].Number, 2)}";

    private static string? Quarter(in TimeSlots slots, TimeContext context, string argument)
    {
        var quarter = slots[TimeSlot.Nth].Number;
        if (slots[TimeSlot.Year].IsFilled) return QuarterOf(slots[TimeSlot.Year].Number, quarter);
        if (context.Published is not { } published) return QuarterOf(null, quarter);
        if (argument.Length > 0) return QuarterOf(published.Year + int.Parse(argument, CultureInfo.InvariantCulture), quarter);

        // Reports speak of quarters that ended, or of the one that runs.
        var current = QuarterOfMonth(published.Month);
        var isAhead = context.Direction == TimeDirection.Ahead;
        return QuarterOf(quarter <= current ? published.Year : isAhead || quarter == current + 1 ? published.Year : published.Year - 1, quarter);
    }

    private static string? LatestQuarter(in TimeSlots slots, TimeContext context, string argument) =>
        context.LastQuarter is { } named ? named : context.Published?.PlusMonths(-3) is { } day ? QuarterOf(day.Year, QuarterOfMonth(day.Month)) : "XXXX-QX";

    private static string? YearAgoQuarter(in TimeSlots slots, TimeContext context, string argument) =>
        SameQuarterAYearAgo(slots, context) is { } quarter ? quarter : context.Published?.PlusMonths(-15) is { } day ? QuarterOf(day.Year, QuarterOfMonth(day.Month)) : "XXXX-QX";

    private static string? Half(in TimeSlots slots, TimeContext context, string argument)
    {
        var half = slots[TimeSlot.Nth].Number;
        if (half is not (1 or 2)) return null;

        var year = slots[TimeSlot.Year].IsFilled ? slots[TimeSlot.Year].Number
            : context.Published?.Year + (argument.Length > 0 ? int.Parse(argument, CultureInfo.InvariantCulture) : 0);
        return $"{Year(year)}-H{half}";
    }

    private static string? Season(in TimeSlots slots, TimeContext context, string argument)
    {
        var season = slots[TimeSlot.Season].Symbol!;
        if (slots[TimeSlot.Year].IsFilled) return $"{Year(slots[TimeSlot.Year].Number)}-{season}";
        if (context.Published is not { } published) return $"XXXX-{season}";

        // The first month of each season; a winter is named by the year it begins in.
        var begins = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        var hasBegun = begins <= published.Month;
        var which = slots[TimeSlot.Which];
        var year = which switch
        {
            { IsFilled: true, Number: < 0 } => published.Month >= begins + 3 ? published.Year : published.Year - 1,
            { IsFilled: true, Number: > 0 } => hasBegun ? published.Year + 1 : published.Year,
            { IsFilled: true } => published.Year,
            // "Not before spring", told in autumn, is the next one.
            _ when context.Direction == TimeDirection.Ahead => published.Month >= begins + 3 ? published.Year + 1 : published.Year,
            _ => hasBegun ? published.Year : published.Year - 1,
        };
        return $"{Year(year)}-{season}";
    }

    private static LocalDate Nearest(LocalDate published, int month, int day)
    {
        LocalDate? best = null;
        for (var year = published.Year - 4; year <= published.Year + 4; year++)
        {
            // 29 February is in some years only.
            if (OfCalendar(year, month, day) is not { } candidate) continue;
            if (best is null || Distance(candidate, published) < Distance(best.Value, published)) best = candidate;
        }

        return best ?? published;
    }

    private static int Distance(LocalDate one, LocalDate other) => Math.Abs(Period.DaysBetween(one, other));

    private static LocalDate? OfCalendar(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static int QuarterOfMonth(int month) => (month - 1) / 3 + 1;

    private static string? QuarterOf(int? year, int quarter) => quarter is >= 1 and <= 4 ? $"{Year(year)}-Q{quarter}" : null;

    private static string WeekOf(LocalDate? day) => day is { } known
        ? $"{Year(WeekYearRules.Iso.GetWeekYear(known))}-W{Number(WeekYearRules.Iso.GetWeekOfWeekYear(known), 2)}"
        : "XXXX-WXX";

    private static string YearAndMonth(LocalDate day) => YearAndMonth(day.Year, day.Month);

    private static string YearAndMonth(int year, int month) => $"{Year(year)}-{Number(month, 2)}";

    private static string Year(int? year) => year is { } known ? Number(known, 4) : "XXXX";

    private static string Written(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "XXXX-XX-XX";

    private static string Number(int number, int digits) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
}
