using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace Hearsay.Annotations.Times;

/// <summary>The days a date covers: one day, a month, a year.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, not before the first.</param>
public readonly record struct DayRange(LocalDate First, LocalDate Last)
{
    /// <summary>Whether it is a single day.</summary>
    public bool IsDay => First == Last;

    /// <summary>Whether <paramref name="day"/> is one of them.</summary>
    public bool Contains(LocalDate day) => First <= day && day <= Last;

    /// <summary>Whether the two share a day.</summary>
    public bool Overlaps(DayRange other) => First <= other.Last && other.First <= Last;

    private static readonly Dictionary<string, int> Seasons = new(StringComparer.Ordinal)
    {
        ["-SP"] = 3, ["-SU"] = 6, ["-FA"] = 9, ["-WI"] = 12, ["-H1"] = 1, ["-H2"] = 7,
    };

    /// <summary>The days named by a TIMEX3 value: <c>2022-09-30T15:00</c>, <c>2022-09</c>, <c>2022-W39</c>, <c>2022-W39-WE</c>, <c>2022-Q3</c>, <c>2022-H1</c>, <c>2022-SU</c>, <c>2022</c>, <c>199</c> for the 1990s, <c>19</c> for the 20th century; else <see langword="null"/>.</summary>
    public static DayRange? FromTimexValue(string value)
    {
        var date = value.Split('T')[0];
        if (LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var day)) return new DayRange(day, day);
        if (date.Length == 3 && int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var decade) && decade is > 0 and < 999)
        {
            return new DayRange(new LocalDate(decade * 10, 1, 1), new LocalDate(decade * 10 + 9, 12, 31));
        }

        if (date.Length == 2 && int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var century) && century is > 0 and < 99)
        {
            return new DayRange(new LocalDate(century * 100, 1, 1), new LocalDate(century * 100 + 99, 12, 31));
        }

        if (date.Length < 4 || !int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        if (year is < 1 or > 9998) return null;
        if (date.Length == 4) return Months(year, 1, 12);

        var rest = date.AsSpan(4);
        if (rest.StartsWith("-Q", StringComparison.Ordinal) && rest.Length == 3 && rest[2] is >= '1' and <= '4')
        {
            var first = (rest[2] - '1') * 3 + 1;
            return Months(year, first, first + 2);
        }

        if (rest.StartsWith("-W", StringComparison.Ordinal) && rest.Length >= 4
            && int.TryParse(rest.Slice(2, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            && week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year))
        {
            var monday = WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday);
            return rest.Length == 4 ? new DayRange(monday, monday.PlusDays(6))
                : rest[4..].SequenceEqual("-WE") ? new DayRange(monday.PlusDays(5), monday.PlusDays(6))
                : null;
        }

        if (Seasons.TryGetValue(rest.ToString(), out var begins))
        {
            // Winter runs into the next year.
            var first = new LocalDate(year, begins, 1);
            return new DayRange(first, first.PlusMonths(rest[1] == 'H' ? 6 : 3).PlusDays(-1));
        }

        return rest.Length == 3 && rest[0] == '-' && int.TryParse(rest[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? Months(year, month, month)
            : null;
    }

    private static DayRange Months(int year, int first, int last) =>
        new(new LocalDate(year, first, 1), new LocalDate(year, last, 1).With(DateAdjusters.EndOfMonth));
}
