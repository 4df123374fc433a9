using System.Globalization;
using Hearsay.Annotations.Times;
using NodaTime;

namespace Hearsay.Briefings;

/// <summary>Days as English readers anywhere read them one way: <c>29 Sept 2022</c>.</summary>
public static class EnglishDays
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

    /// <summary><c>29 Sept 2022</c>.</summary>
    public static string Of(LocalDate day) => $"{DayMonth(day)} {Year(day)}";

    /// <summary><c>21 to 30 May 2031</c>, <c>28 May to 2 June 2031</c>, <c>May 2031</c> for all of it, <c>2031</c>.</summary>
    public static string Of(DayRange days)
    {
        var (first, last) = (days.First, days.Last);
        if (days.IsDay) return Of(first);

        var wholeMonths = first.Day == 1 && last.Day == last.Calendar.GetDaysInMonth(last.Year, last.Month);
        return (wholeMonths, first.Year == last.Year, first.Month == last.Month) switch
        {
            (true, true, true) => $"{Month(first)} {Year(first)}",
            (true, true, _) when (first.Month, last.Month) == (1, 12) => Year(first),
            (true, false, _) when (first.Month, last.Month) == (1, 12) => $"{Year(first)} to {Year(last)}",
            (true, true, _) => $"{Month(first)} to {Month(last)} {Year(last)}",
            (true, false, _) => $"{Month(first)} {Year(first)} to {Month(last)} {Year(last)}",
            (_, true, true) => $"{first.Day.ToString(CultureInfo.InvariantCulture)} to {Of(last)}",
            (_, true, _) => $"{DayMonth(first)} to {Of(last)}",
            _ => $"{Of(first)} to {Of(last)}",
        };
    }

    private static string DayMonth(LocalDate day) => $"{day.Day.ToString(CultureInfo.InvariantCulture)} {Month(day)}";

    private static string Month(LocalDate day) => Months[day.Month - 1];

    private static string Year(LocalDate day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
