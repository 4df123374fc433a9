using Hearsay.Articles.Dates;
using NodaTime;

namespace Hearsay.Articles.Posts;

/// <summary>A day as the head of a post tells it, with as much as is left out.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12; there whenever the day of the month is.</param>
/// <param name="DayOfMonth">The day of the month.</param>
/// <param name="Weekday">The day of the week.</param>
/// <param name="Number">Which day of an event it is: <c>Day 12</c>.</param>
internal sealed record StampDay(int? Year, int? Month, int? DayOfMonth, IsoDayOfWeek? Weekday, int? Number)
{
    /// <summary>The day itself: the last such day up to the one after <paramref name="latest"/>, where the year or the date is left out.</summary>
    /// <param name="latest">The last day that the page may tell of; <see langword="null"/> where it is undated.</param>
    public LocalDate? Before(LocalDate? latest)
    {
        if (Month is { } month && DayOfMonth is { } day)
        {
            if (Year is { } year) return DateReader.Day(year, month, day);
            if (latest is not { } last) return null;

            var thisYear = DateReader.Day(last.Year, month, day);
            return thisYear is { } known && known <= last.PlusDays(1) ? known : DateReader.Day(last.Year - 1, month, day);
        }

        return Weekday is { } weekday && latest is { } end ? (end.DayOfWeek == weekday ? end : end.Previous(weekday)) : null;
    }
}
