using System.Collections.Frozen;
using NodaTime;

namespace Hearsay.Articles.Dates;

/// <summary>Reads a date as metadata and header lines write it: <c>2022-09-29T15:00:00+03:00</c>, <c>Thu, 29 Sep 2022 12:00 GMT</c>, <c>29. September 2022</c>.</summary>
/// <remarks>
/// What can't be a day of news gives <see langword="null"/>: 0000-00-00, 31 February, and days whose order can't be told, such as 04/05/2022.
/// A time of day without an offset is dropped and the day kept, since an instant needs both.
/// </remarks>
internal static class DateReader
{
    private const int EarliestYear = 1450;
    private const int LatestYear = 9998;

    private static readonly FrozenDictionary<string, int> Months = LexiconFile.ReadLines(typeof(DateReader), "months.lexicon")
        .SelectMany((line, index) => line.Split(' ').Select(name => (name, number: index + 1)))
        .ToFrozenDictionary(month => month.name, month => month.number, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> ZoneHours = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["GMT"] = 0, ["UTC"] = 0, ["UT"] = 0, ["BST"] = 1, ["CET"] = 1, ["CEST"] = 2, ["MEZ"] = 1, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3,
        ["MSK"] = 3, ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The time a text states, or <see langword="null"/> where it states none that can be.</summary>
    /// <param name="text">A date and perhaps a time of day, with any words around them.</param>
    public static PublicationTime? Read(string? text) => Read(text, out _);

    /// <summary>As <see cref="Read(string?)"/>, and says where the date itself (the day) ends.</summary>
    public static PublicationTime? Read(string? text, out int end)
    {
        end = 0;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var parts = DateParts.Split(text.Length > 200 ? text[..200] : text);
        for (var i = 0; i < parts.Count; i++)
        {
            if (DayAt(parts, i, out var next) is { } day)
            {
                end = parts[next - 1].End;
                return InstantAfter(parts, next, day) is { } instant ? PublicationTime.At(instant) : new PublicationTime(day);
            }

            // Digits that looked like a date and were none: 0000-00-00. What follows is not to be taken for one either.
            if (next > i)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A day and month without a year: <c>Sept 29</c>, <c>29 September</c>.</summary>
    public static (int Month, int Day)? ReadDayAndMonth(string text)
    {
        return DateParts.Split(text).Where(part => part.Text != ".").ToArray() switch
        {
            [{ } first, { } second] when Month(first) is { } month && second.Number is >= 1 and <= 31 => (month, second.Number.Value),
            [{ } first, { } second] when Month(second) is { } month && first.Number is >= 1 and <= 31 => (month, first.Number.Value),
            _ => null,
        };
    }

    /// <summary>Whether a word is the name of a month, full or short.</summary>
    public static bool IsMonth(string word) => Months.ContainsKey(word);

    /// <summary>The number of the month a word names, full or short.</summary>
    public static int? MonthOf(string word) => Months.TryGetValue(word, out var month) ? month : null;

    /// <summary>The offset of a zone that always has the same one.</summary>
    public static Offset? ZoneOf(string name) => ZoneHours.TryGetValue(name, out var hours) ? Offset.FromHours(hours) : null;

    /// <summary>The day, where there is one in the calendar and in the years of news.</summary>
    public static LocalDate? Day(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static LocalDate? DayAt(List<DatePart> parts, int index, out int next)
    {
        next = index;
        var rest = parts.Skip(index).Take(5).ToArray();
        switch (rest)
        {
            // 2022-09-29, 2022/09/29
            case [{ Digits: 4, Number: { } year }, { Text: "-" or "/" or "." } mark, { Digits: <= 2, Number: { } month }, var mark2, { Digits: <= 2, Number: { } day }, ..]
                when mark.Text == mark2.Text:
                next = index + 5;
                return Day(year, month, day);

            // 20220929
            case [{ Digits: 8, Number: { } digits }, ..] when digits / 10000 is >= 1900 and <= 2199:
                next = index + 1;
                return Day(digits / 10000, digits / 100 % 100, digits % 100);

            // 29.09.2022, 29/09/2022, 9/29/2022
            case [{ Digits: <= 2, Number: { } first }, { Text: "." or "/" or "-" } mark, { Digits: <= 2, Number: { } second }, var mark2, { Digits: 4, Number: { } year }, ..]
                when mark.Text == mark2.Text:
                next = index + 5;
                var dayFirst = mark.Text == "." || first > 12 || first == second;
                return dayFirst ? Day(year, second, first) : second > 12 ? Day(year, first, second) : null;
        }

        // Names of months stand between numbers with commas, points and "of" around them, which DateParts leaves out.
        var words = parts.Skip(index).Where(part => part.Text.Length > 1 || char.IsDigit(part.Text[0])).Take(3).ToArray();
        var found = words switch
        {
            [var m, { Number: >= 1 and <= 31, Number: { } day }, { Digits: 4, Number: { } year }] when Month(m) is { } month => Day(year, month, day),
            [{ Number: >= 1 and <= 31, Number: { } day }, var m, { Digits: 4, Number: { } year }] when Month(m) is { } month => Day(year, month, day),
            [{ Digits: 4, Number: { } year }, var m, { Number: >= 1 and <= 31, Number: { } day }] when Month(m) is { } month => Day(year, month, day),
            // 29-Sep-22, RFC 822's two-digit years
            [{ Digits: <= 2, Number: >= 1 and <= 31, Number: { } day }, var m, { Digits: 2, Number: { } year }] when Month(m) is { } month
                => Day(year < 50 ? 2000 + year : 1900 + year, month, day),
            _ => null,
        };
        if (found is not null && ReferenceEquals(words[0], parts[index]))
        {
            next = parts.IndexOf(words[2]) + 1;
            return found;
        }

        return null;
    }

    private static OffsetDateTime? InstantAfter(List<DatePart> parts, int next, LocalDate day)
    {
        while (next < parts.Count && !(parts[next].Digits is 1 or 2 && next + 1 < parts.Count && parts[next + 1].Text == ":"))
        {
            // Only separators and "at" may stand between the day and its time.
            if (next < parts.Count && parts[next].Text is not ("T" or "t" or "," or "-" or "|" or "at" or "um" or "." or "–" or "•" or "·"))
            {
                return null;
            }

            next++;
        }

        if (next + 2 >= parts.Count || parts[next].Number is not (>= 0 and <= 23) || parts[next + 2].Number is not (>= 0 and <= 59))
        {
            return null;
        }

        var (hour, minute, second) = (parts[next].Number!.Value, parts[next + 2].Number!.Value, 0);
        next += 3;
        if (next + 1 < parts.Count && parts[next].Text == ":" && parts[next + 1].Number is >= 0 and <= 59)
        {
            second = parts[next + 1].Number!.Value;
            next += 2;
            if (next + 1 < parts.Count && parts[next].Text is "." && parts[next + 1].Number is not null)
            {
                next += 2;
            }
        }

        if (next < parts.Count && parts[next].Text.ToLowerInvariant() is var half and ("am" or "pm" or "a.m." or "p.m.") && hour is >= 1 and <= 12)
        {
            hour = hour % 12 + (half[0] == 'p' ? 12 : 0);
            next++;
        }

        return ZoneAt(parts, next) is { } offset ? new OffsetDateTime(day.At(new LocalTime(hour, minute, second)), offset) : null;
    }

    private static Offset? ZoneAt(List<DatePart> parts, int next)
    {
        if (next >= parts.Count)
        {
            return null;
        }

        if (ZoneOf(parts[next].Text) is { } zone)
        {
            return zone;
        }

        if (parts[next].Text is not ("+" or "-" or "−") || next + 1 >= parts.Count || parts[next + 1].Number is not { } number)
        {
            return null;
        }

        var minutes = parts[next + 1].Digits switch
        {
            4 => number / 100 * 60 + number % 100,
            <= 2 => number * 60 + (next + 3 < parts.Count && parts[next + 2].Text == ":" ? parts[next + 3].Number ?? 0 : 0),
            _ => int.MaxValue,
        };
        return minutes <= 18 * 60 ? Offset.FromSeconds((parts[next].Text == "+" ? 60 : -60) * minutes) : null;
    }

    private static int? Month(DatePart part) => MonthOf(part.Text);
}
