using System.Globalization;
using NodaTime;

namespace Hearsay.Annotations.Times;

/// <summary>The day on which a holiday falls, by the notation of <c>times.lexicon</c>.</summary>
internal static class Holidays
{
    /// <summary><c>12-25</c>; <c>11-W4-4+1</c>: the day after the fourth Thursday of November; <c>05-W1-L</c>: the last Monday of May; <c>E-2</c>: two days before Easter.</summary>
    public static LocalDate? Of(string holiday, int year)
    {
        if (year is < 1583 or > 9998) return null;
        if (holiday[0] == 'E') return Easter(year).PlusDays(Parsed(holiday.AsSpan(1)));

        var month = Parsed(holiday.AsSpan(0, 2));
        if (holiday[3] != 'W') return new LocalDate(year, month, Parsed(holiday.AsSpan(3)));

        var weekday = (IsoDayOfWeek)(holiday[4] - '0');
        var later = holiday.Length > 7 ? Parsed(holiday.AsSpan(7)) : 0;
        var first = new LocalDate(year, month, 1);
        var day = holiday[6] == 'L' ? first.PlusMonths(1).Previous(weekday) : first.PlusDays(-1).Next(weekday).PlusWeeks(holiday[6] - '1');
        return day.PlusDays(later);
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the method of the anonymous reckoning printed in Nature in 1876.</summary>
    private static LocalDate Easter(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = (year / 100, year % 100);
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        var late = (golden + 11 * epact + 22 * toSunday) / 451;
        var day = epact + toSunday - 7 * late + 114;
        return new LocalDate(year, day / 31, day % 31 + 1);
    }

    private static int Parsed(ReadOnlySpan<char> number) => int.Parse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
