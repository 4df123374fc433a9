using Hearsay.Articles.Dates;
using NodaTime;

namespace Hearsay.Articles.Posts;

/// <summary>The time with which a post opens: <c>14:05 GMT</c>, <c>10.32am:</c>, <c>Monday 3 May, 10:42</c>, or a day alone on its line.</summary>
/// <remarks>
/// <c>3h ago</c> tells no time without a clock. A line that goes on in mid-sentence, as in <c>10:30 is when the shops open</c>, has no stamp; nor has one that
/// counts seconds, as recordings and races do.
/// </remarks>
/// <param name="Length">How much of the line it takes, the marks and blanks after it included.</param>
/// <param name="Clock">The time of day; <see langword="null"/> where only a day is told.</param>
/// <param name="Zone">The offset of the clock, where one is named.</param>
/// <param name="Day">The day, where one is told.</param>
internal sealed record PostStamp(int Length, LocalTime? Clock, Offset? Zone, StampDay? Day)
{
    private const int Longest = 70;
    private const int MostOrnaments = 6;
    private const string Ornaments = "[(•*-–—|#■▪►▶ \t";
    private const string Closing = ")]:|,;-–—• \t";

    private static readonly HashSet<string> Fillers = new(PostLexicon.StampFillers, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the stamp of a line, or gives <see langword="null"/> where it opens with none.</summary>
    public static PostStamp? Read(ReadOnlySpan<char> line)
    {
        var start = line.Length - line.TrimStart(Ornaments).Length;
        if (start == line.Length || start > MostOrnaments || !MayOpen(line[start..])) return null;

        return new Reader(line.Slice(start, Math.Min(Longest, line.Length - start)).ToString()).Read(line, start);
    }

    // Asked of every line of every article: a digit, or a word that a stamp may open with.
    private static bool MayOpen(ReadOnlySpan<char> line)
    {
        if (char.IsAsciiDigit(line[0])) return true;

        var length = 0;
        while (length < line.Length && char.IsLetter(line[length])) length++;
        if (length is < 3 or > 10) return false;

        var word = line[..length].ToString();
        return PostLexicon.StampOpeners.Contains(word) || PostLexicon.Weekdays.ContainsKey(word) || DateReader.IsMonth(word);
    }

    private sealed class Reader(string head)
    {
        private readonly List<DatePart> parts = DateParts.Split(head);
        private LocalTime? clock;
        private Offset? zone;
        private bool hasZone;
        private (int? Year, int? Month, int? Day, IsoDayOfWeek? Weekday, int? Number) day;
        private int next;
        private int end;

        public PostStamp? Read(ReadOnlySpan<char> line, int start)
        {
            while (next < parts.Count && Take()) end = parts[next - 1].End;
            if (clock is null && day is { Month: null, Weekday: null, Number: null }) return null;
            if ((day.Month is null) != (day.Day is null)) return null;

            var length = start + end;
            if (length < line.Length && line[length] == '.') length++;
            length += line[length..].Length - line[length..].TrimStart(Closing).Length;
            var rest = line[length..];
            if (rest.Length > 0 && (char.IsLower(rest[0]) || rest[0] is '%' or '.' or '/' or '+')) return null;

            // "May 3: the bridge closes" is a line of a list of dates; a day parts posts only where it stands alone, or counts the days of an event.
            if (clock is null && rest.Length > 0 && day.Number is null) return null;

            var told = day is { Month: null, Weekday: null, Number: null } ? null : new StampDay(day.Year, day.Month, day.Day, day.Weekday, day.Number);
            return new PostStamp(length, clock, zone, told);
        }

        private bool Take() => TakeClock() || TakeZone() || TakeDate() || TakeFiller();

        // "14:05", "10.32am", "10am", "1042 GMT"; "2010:" is a year.
        private bool TakeClock()
        {
            if (clock is not null || parts[next] is not { Digits: >= 1 and <= 4, Number: { } first }) return false;

            var at = next + 1;
            var (hour, minute, isPlain) = (first, 0, false);
            if (parts[next].Digits <= 2 && Text(at) is ":" or "." && Part(at + 1) is { Digits: 2, Number: { } minutes })
            {
                // "12:30:05", "1:23.45" and "10.32 percent" are no times of day.
                if (Text(at + 2) is ":" or "." && Part(at + 3) is { Number: not null } && parts[at + 3].End - parts[at + 3].Text.Length == parts[at + 2].End) return false;

                (minute, isPlain, at) = (minutes, parts[at].Text == ":", at + 2);
            }
            else if (parts[next].Digits == 4)
            {
                (hour, minute, isPlain) = (first / 100, first % 100, DateReader.ZoneOf(Text(at)) is not null);
            }
            else if (parts[next].Digits > 2)
            {
                return false;
            }

            if (Text(at).ToLowerInvariant() is "am" or "pm" && hour is >= 1 and <= 12)
            {
                (hour, isPlain) = ((hour % 12) + (Text(at)[0] is 'p' or 'P' ? 12 : 0), true);
                at++;
            }

            isPlain |= at > next + 1 && DateReader.ZoneOf(Text(at)) is not null;
            if (!isPlain || hour > 23 || minute > 59) return false;

            (clock, next) = (new LocalTime(hour, minute), at);
            return true;
        }

        private bool TakeZone()
        {
            if (clock is null || hasZone) return false;
            if (DateReader.ZoneOf(parts[next].Text) is { } offset) zone = offset;
            else if (!PostLexicon.OtherZones.Contains(parts[next].Text)) return false;

            (hasZone, next) = (true, next + 1);
            return true;
        }

        private bool TakeDate()
        {
            var part = parts[next];
            if (day.Day is null && DateReader.Day(2000, DateReader.MonthOf(part.Text) ?? 0, Part(next + 1)?.Number ?? 0) is { } monthFirst && Text(next + 2) != ":")
            {
                (day.Month, day.Day, next) = (monthFirst.Month, monthFirst.Day, next + 2);
            }
            else if (day.Day is null && part.Number is >= 1 and <= 31 && DateReader.MonthOf(Text(Text(next + 1) == "." ? next + 2 : next + 1)) is { } month)
            {
                (day.Month, day.Day, next) = (month, part.Number, next + (Text(next + 1) == "." ? 3 : 2));
            }
            else if (day.Day is null && part.Digits == 4 && Text(next + 1) == "-" && DateReader.Day(part.Number ?? 0, Part(next + 2)?.Number ?? 0, Part(next + 4)?.Number ?? 0) is { } iso && Text(next + 3) == "-")
            {
                (day.Year, day.Month, day.Day, next) = (iso.Year, iso.Month, iso.Day, next + 5);
            }
            else if (day.Day is not null && day.Year is null && part is { Digits: 4, Number: >= 1900 and <= 2199 })
            {
                (day.Year, next) = (part.Number, next + 1);
            }
            else if (day.Weekday is null && PostLexicon.Weekdays.TryGetValue(part.Text, out var weekday))
            {
                (day.Weekday, next) = (weekday, next + 1);
            }
            else if (day.Number is null && next == 0 && part.Text.Equals("day", StringComparison.OrdinalIgnoreCase) && Part(1) is { Number: >= 1 and <= 9999 and { } number })
            {
                (day.Number, next) = (number, 2);
            }
            else
            {
                return false;
            }

            return true;
        }

        // Marks and small words stand between the parts, and count only where another part follows.
        private bool TakeFiller()
        {
            var from = next;
            while (next < parts.Count && Fillers.Contains(parts[next].Text)) next++;
            if (next > from && next < parts.Count && (TakeClock() || TakeZone() || TakeDate())) return true;

            next = from;
            return false;
        }

        private DatePart? Part(int at) => at < parts.Count ? parts[at] : null;

        private string Text(int at) => at < parts.Count ? parts[at].Text : "";
    }
}
