using System.Globalization;
using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Times;

/// <summary>A class that no list could hold: numbers, days, years, clock times, dates in figures.</summary>
internal sealed class TimeFigure : TimeElement
{
    private readonly Func<TimeScan, int, TimeSlots, (int Taken, TimeSlots Slots)> read;
    private readonly WordKind[] kinds;
    private readonly bool takesWords;

    private TimeFigure(string name, WordKind[] kinds, bool takesWords, Func<TimeScan, int, TimeSlots, (int Taken, TimeSlots Slots)> read)
        : base($"<{name}>") => (this.read, this.kinds, this.takesWords) = (read, kinds, takesWords);

    /// <summary>Every such class, by the name the grammar gives it.</summary>
    public static IReadOnlyDictionary<string, TimeFigure> All { get; } = new[]
    {
        new TimeFigure("n", [WordKind.Number], takesWords: true, ReadCount),
        new TimeFigure("day", [WordKind.Number, WordKind.Ordinal], takesWords: true, ReadDay),
        new TimeFigure("year", [WordKind.Number], takesWords: true, ReadYear),
        new TimeFigure("nth", [WordKind.Ordinal], takesWords: true, ReadOrdinal),
        new TimeFigure("clock", [WordKind.Clock, WordKind.Number], takesWords: false, ReadClock),
        new TimeFigure("hour", [WordKind.Number], takesWords: true, ReadHour),
        new TimeFigure("last-day", [WordKind.Number, WordKind.Ordinal], takesWords: true, ReadLastDay),
        new TimeFigure("last-hour", [WordKind.Number], takesWords: true, ReadLastHour),
        new TimeFigure("last-clock", [WordKind.Clock, WordKind.Number], takesWords: false, ReadLastClock),
        new TimeFigure("iso", [WordKind.IsoDate], takesWords: false, ReadIsoDate),
        new TimeFigure("slash", [WordKind.SlashDate], takesWords: false, ReadSlashDate),
        new TimeFigure("minute-words", [], takesWords: true, ReadMinuteInWords),
        new TimeFigure("last-year", [WordKind.Number], takesWords: false, ReadLastYear),
        new TimeFigure("month-and-year", [WordKind.Fraction, WordKind.Number], takesWords: false, ReadMonthAndYear),
        new TimeFigure("year-and-month", [WordKind.Number], takesWords: false, ReadYearAndMonth),
        new TimeFigure("spaced-month", [WordKind.Number], takesWords: false, ReadSpacedMonth),
        new TimeFigure("month-and-day", [WordKind.Fraction, WordKind.Code, WordKind.Number], takesWords: false, ReadMonthAndDay),
        new TimeFigure("stroke", [WordKind.Mark], takesWords: false, (scan, at, slots) => (scan.Text[scan.Words[at].Start] == '/' ? 1 : 0, slots)),
        new TimeFigure("decade-s", [WordKind.Number], takesWords: false, ReadDecadeWithApostrophe),
        new TimeFigure("dashed", [WordKind.Number], takesWords: false, ReadDashedDate),
        new TimeFigure("dotted", [WordKind.Code], takesWords: false, ReadDottedDate),
        new TimeFigure("of-four", [WordKind.Number], takesWords: false, ReadOfFour),
        new TimeFigure("decade", [WordKind.Decade, WordKind.Mark], takesWords: false, ReadDecade),
    }.ToDictionary(figure => figure.Notation.Trim('<', '>'), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int Match(TimeScan scan, int at, ref TimeSlots slots)
    {
        var word = scan.Words[at];
        if (Array.IndexOf(kinds, word.Kind) < 0 && !(takesWords && word.Kind == WordKind.Letters && scan.Numerals.IsNumberWord(word.Id))) return 0;

        (var taken, slots) = read(scan, at, slots);
        return taken;
    }

    /// <inheritdoc/>
    public override bool CanBegin(NumeralReader numerals, WordKind kind, int id) =>
        Array.IndexOf(kinds, kind) >= 0 || takesWords && kind == WordKind.Letters && numerals.IsNumberWord(id);

    private static (int, TimeSlots) ReadCount(TimeScan scan, int at, TimeSlots slots)
    {
        if (!scan.TryReadNumeral(at, out var numeral) || numeral.Form is NumeralForm.Many or NumeralForm.Part) return (0, slots);

        // Hundredths of a year say nothing; 2 1/2 years is P2.5Y, as TimeML allows.
        slots[TimeSlot.Count] = new SlotValue(numeral.Value is > 0 and < 1_000_000 ? (int)numeral.Value : 0, scan.Format(numeral.Value));
        return numeral.Value > 0 ? (numeral.WordCount, slots) : (0, slots);
    }

    private static (int, TimeSlots) ReadDay(TimeScan scan, int at, TimeSlots slots)
    {
        var word = scan.Words[at];
        var day = word is { IsPlainNumber: true, Length: <= 2 } ? word.A : scan.Numerals.OrdinalOf(word);
        var taken = 1;
        if (word.Kind == WordKind.Letters && day == 0 && scan.TryReadNumeral(at, out var tens) && tens is { Value: 20 or 30, WordCount: 1 })
        {
            var unit = at + 1 < scan.Words.Count && scan.Words[at + 1].Kind == WordKind.Hyphen ? at + 2 : at + 1;
            if (unit < scan.Words.Count && scan.Numerals.OrdinalOf(scan.Words[unit]) is > 0 and < 10 and var ordinal) (day, taken) = ((int)tens.Value + ordinal, unit + 1 - at);
        }

        if (day is < 1 or > 31) return (0, slots);

        slots[TimeSlot.Day] = SlotValue.Of(day);
        return (taken, slots);
    }

    private static (int, TimeSlots) ReadLastDay(TimeScan scan, int at, TimeSlots slots)
    {
        var (taken, read) = ReadDay(scan, at, default);
        slots[TimeSlot.LastDay] = read[TimeSlot.Day];
        return (taken, slots);
    }

    private static (int, TimeSlots) ReadLastHour(TimeScan scan, int at, TimeSlots slots) => Last(ReadHour(scan, at, default), slots);

    private static (int, TimeSlots) ReadLastClock(TimeScan scan, int at, TimeSlots slots) => Last(ReadClock(scan, at, default), slots);

    private static (int, TimeSlots) Last((int Taken, TimeSlots Slots) read, TimeSlots slots)
    {
        slots[TimeSlot.LastHour] = read.Slots[TimeSlot.Hour];
        slots[TimeSlot.LastMinute] = read.Slots[TimeSlot.Minute];
        return (read.Taken, slots);
    }

    private static (int, TimeSlots) ReadYear(TimeScan scan, int at, TimeSlots slots)
    {
        var word = scan.Words[at];
        if (word.Kind == WordKind.Letters) return ReadYearInWords(scan, at, slots);
        if (word is not { IsPlainNumber: true, Length: 4, A: >= 1000 and < 2200 }) return (0, slots);
        if (word.IsGlued && at > 0 && scan.Words[at - 1].Kind is WordKind.Letters or WordKind.Hyphen && !scan.IsDatePrefix(at - 2) && !(at > 1 && scan.IsMonth(at - 2))) return (0, slots);

        slots[TimeSlot.Year] = SlotValue.Of(word.A);
        return (1, slots);
    }

    /// <summary><c>nineteen ninety-six</c>.</summary>
    private static (int, TimeSlots) ReadYearInWords(TimeScan scan, int at, TimeSlots slots)
    {
        if (scan.TryReadNumeral(at, out var whole) && whole is { Value: > 2000 and < 2100, Form: NumeralForm.Words, WordCount: >= 3 })
        {
            slots[TimeSlot.Year] = SlotValue.Of((int)whole.Value);
            return (whole.WordCount, slots);
        }

        if (!scan.TryReadNumeral(at, out var century) || century is not { Value: >= 16 and <= 20, WordCount: 1 } || at + 1 >= scan.Words.Count
            || !scan.TryReadNumeral(at + 1, out var rest) || rest is not { Value: >= 10 and < 100, Form: NumeralForm.Words }) return (0, slots);

        slots[TimeSlot.Year] = SlotValue.Of((int)(century.Value * 100 + rest.Value));
        return (1 + rest.WordCount, slots);
    }

    private static (int, TimeSlots) ReadOrdinal(TimeScan scan, int at, TimeSlots slots)
    {
        var ordinal = scan.Numerals.OrdinalOf(scan.Words[at]);
        slots[TimeSlot.Nth] = SlotValue.Of(ordinal);
        return (ordinal > 0 ? 1 : 0, slots);
    }

    private static (int, TimeSlots) ReadClock(TimeScan scan, int at, TimeSlots slots)
    {
        var word = scan.Words[at];
        var (hour, minute) = (word.A, word.B);
        if (word.Kind == WordKind.Number)
        {
            // 0735 GMT: four digits are a time only before the zone of a clock or a.m.
            if (word is not { IsPlainNumber: true, Length: 4 } || at + 1 >= scan.Words.Count || !scan.IsZone(at + 1) && !scan.IsMeridiem(at + 1)) return (0, slots);
            (hour, minute) = (word.A / 100, word.A % 100);
        }

        slots[TimeSlot.Hour] = SlotValue.Of(hour);
        slots[TimeSlot.Minute] = SlotValue.Of(minute);
        if (word.Length >= 7) slots[TimeSlot.Second] = SlotValue.Of(int.Parse(scan.Text.AsSpan(word.End - 2, 2), NumberStyles.None, CultureInfo.InvariantCulture));
        return (1, slots);
    }

    private static (int, TimeSlots) ReadHour(TimeScan scan, int at, TimeSlots slots)
    {
        if (!scan.TryReadNumeral(at, out var numeral) || numeral is not { WordCount: 1, Value: >= 1 and <= 24, Decimals: 0 or 2 or -1 }) return (0, slots);

        // 3.30 pm is written with a full stop in Britain.
        var hour = (int)numeral.Value;
        slots[TimeSlot.Hour] = SlotValue.Of(hour);
        if (numeral.Decimals == 2) slots[TimeSlot.Minute] = SlotValue.Of((int)((numeral.Value - hour) * 100));
        return (1, slots);
    }

    private static (int, TimeSlots) ReadIsoDate(TimeScan scan, int at, TimeSlots slots)
    {
        var word = scan.Words[at];
        slots[TimeSlot.Year] = SlotValue.Of(word.A);
        slots[TimeSlot.Month] = SlotValue.Of(word.B);
        slots[TimeSlot.Day] = SlotValue.Of(word.C);
        return (1, slots);
    }

    private static (int, TimeSlots) ReadSlashDate(TimeScan scan, int at, TimeSlots slots)
    {
        var word = scan.Words[at];
        return (1, Dated(slots, word.A, word.B, word.C >= 100 ? word.C : WholeYear(word.C)));
    }

    /// <summary>The year of two figures: 70 to 99 are of the last century.</summary>
    private static int WholeYear(int year) => year >= 70 ? 1900 + year : 2000 + year;

    /// <summary>The <c>forty</c> of <c>eight forty p.m.</c>.</summary>
    private static (int, TimeSlots) ReadMinuteInWords(TimeScan scan, int at, TimeSlots slots)
    {
        if (!scan.TryReadNumeral(at, out var numeral) || numeral is not { Form: NumeralForm.Words, Value: >= 1 and < 60 }) return (0, slots);

        slots[TimeSlot.Minute] = SlotValue.Of((int)numeral.Value);
        return (numeral.WordCount, slots);
    }

    /// <summary>The end of <c>1975-1979</c> or <c>1975-79</c>.</summary>
    private static (int, TimeSlots) ReadLastYear(TimeScan scan, int at, TimeSlots slots)
    {
        var (word, first) = (scan.Words[at], slots[TimeSlot.Year].Number);
        var year = word is { IsPlainNumber: true, Length: 4 } ? word.A : word is { IsPlainNumber: true, Length: 2 } ? first - first % 100 + word.A : 0;
        slots[TimeSlot.LastYear] = SlotValue.Of(year);
        return (year > first && year < 2200 ? 1 : 0, slots);
    }

    /// <summary><c>2022-09</c>; <c>2011-12</c>, where the second figure is greater than the first's end, is two years.</summary>
    private static (int, TimeSlots) ReadYearAndMonth(TimeScan scan, int at, TimeSlots slots)
    {
        const int Words = 3;
        if (at + Words > scan.Words.Count || scan.Words[at + 1] is not { IsGlued: true, Length: 1 } join || scan.Text[join.Start] is not ('-' or '/')) return (0, slots);

        var (year, month) = (scan.Words[at], scan.Words[at + 2]);
        if (year is not { IsPlainNumber: true, Length: 4, A: >= 1900 and < 2200 } || month is not { IsPlainNumber: true, IsGlued: true, Length: <= 2, A: >= 1 and <= 12 }) return (0, slots);

        slots[TimeSlot.Year] = SlotValue.Of(year.A);
        slots[TimeSlot.Month] = SlotValue.Of(month.A);
        return (month.A <= year.A % 100 ? Words : 0, slots);
    }

    /// <summary><c>9/2022</c>, <c>9-2022</c>.</summary>
    private static (int, TimeSlots) ReadMonthAndYear(TimeScan scan, int at, TimeSlots slots)
    {
        var word = scan.Words[at];
        if (word.Kind == WordKind.Number)
        {
            if (word is not { IsPlainNumber: true, Length: <= 2, A: >= 1 and <= 12 } || at + 2 >= scan.Words.Count || scan.Words[at + 1].Kind != WordKind.Hyphen
                || scan.Words[at + 2] is not { IsPlainNumber: true, IsGlued: true, Length: 4, A: >= 1900 and < 2200 } year) return (0, slots);

            slots[TimeSlot.Month] = SlotValue.Of(word.A);
            slots[TimeSlot.Year] = SlotValue.Of(year.A);
            return (3, slots);
        }

        slots[TimeSlot.Month] = SlotValue.Of(word.A);
        slots[TimeSlot.Year] = SlotValue.Of(word.B);
        return (word is { A: >= 1 and <= 12, B: >= 1900 and < 2200 } ? 1 : 0, slots);
    }

    /// <summary><c>9 / 2022</c>, <c>2022 - 9</c>, with a space on one side at least: it ends its clause.</summary>
    private static (int, TimeSlots) ReadSpacedMonth(TimeScan scan, int at, TimeSlots slots)
    {
        const int Words = 3;
        if (at + Words > scan.Words.Count || at + Words < scan.Words.Count && scan.Words[at + Words].Kind != WordKind.Mark) return (0, slots);

        var (first, join, second) = (scan.Words[at], scan.Words[at + 1], scan.Words[at + 2]);
        if (join.Length != 1 || scan.Text[join.Start] is not ('/' or '-' or '–') || join.IsGlued && second.IsGlued) return (0, slots);

        var (month, year) = first.Length == 4 ? (second, first) : (first, second);
        if (month is not { IsPlainNumber: true, Length: <= 2, A: >= 1 and <= 12 } || year is not { IsPlainNumber: true, Length: 4, A: >= 1900 and < 2200 }) return (0, slots);

        slots[TimeSlot.Month] = SlotValue.Of(month.A);
        slots[TimeSlot.Year] = SlotValue.Of(year.A);
        return (Words, slots);
    }

    /// <summary><c>4/22</c>, <c>22/4</c>, <c>4.22</c>, <c>4-22</c>: only where the grammar's rule has a word before it that asks for a day.</summary>
    private static (int, TimeSlots) ReadMonthAndDay(TimeScan scan, int at, TimeSlots slots)
    {
        var (first, second, taken) = (scan.Words[at].A, scan.Words[at].B, 1);
        if (scan.Words[at].Kind != WordKind.Fraction)
        {
            var isDashed = at + 2 < scan.Words.Count && scan.Words[at + 1].Kind == WordKind.Hyphen && scan.Words[at + 2].Kind == WordKind.Number;
            if (isDashed && at + 3 < scan.Words.Count && scan.Words[at + 3].Kind == WordKind.Hyphen) return (0, slots);

            taken = isDashed ? 3 : 1;
            var parts = scan.Text[scan.Words[at].Start..scan.Words[at + taken - 1].End].Split('/', '.', '-');
            if (parts is not [{ Length: 1 or 2 }, { Length: 1 or 2 }] || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out first) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out second)) return (0, slots);
        }

        var (month, day) = first > 12 ? (second, first) : (first, second);
        if (month is < 1 or > 12 || day is < 1 or > 31) return (0, slots);

        slots[TimeSlot.Month] = SlotValue.Of(month);
        slots[TimeSlot.Day] = SlotValue.Of(day);
        return (taken, slots);
    }

    /// <summary><c>1970's</c>, as some houses write the decade.</summary>
    private static (int, TimeSlots) ReadDecadeWithApostrophe(TimeScan scan, int at, TimeSlots slots)
    {
        var word = scan.Words[at];
        if (word is not { IsPlainNumber: true, Length: 4, A: >= 1000 and < 2200 } || word.A % 10 != 0 || at + 1 >= scan.Words.Count) return (0, slots);
        if (scan.Words[at + 1].In(scan.Text) is not ("'s" or "’s")) return (0, slots);

        slots[TimeSlot.Decade] = SlotValue.Of(word.A / 10);
        return (2, slots);
    }

    /// <summary><c>9-29-2022</c>.</summary>
    private static (int, TimeSlots) ReadDashedDate(TimeScan scan, int at, TimeSlots slots)
    {
        const int Words = 5;
        if (at + Words > scan.Words.Count || scan.Words[at + 1].Kind != WordKind.Hyphen || scan.Words[at + 3].Kind != WordKind.Hyphen) return (0, slots);

        var (first, second, year) = (scan.Words[at], scan.Words[at + 2], scan.Words[at + 4]);
        if (first is not { IsPlainNumber: true, Length: <= 2 } || second is not { IsPlainNumber: true, Length: <= 2 } || year is not { IsPlainNumber: true, Length: 2 or 4 }) return (0, slots);

        return (Words, Dated(slots, first.A, second.A, year.Length == 4 ? year.A : WholeYear(year.A)));
    }

    /// <summary><c>29.9.2022</c>, the day first.</summary>
    private static (int, TimeSlots) ReadDottedDate(TimeScan scan, int at, TimeSlots slots)
    {
        var parts = scan.Words[at].In(scan.Text).ToString().Split('.');
        if (parts is not [{ Length: 1 or 2 }, { Length: 1 or 2 }, { Length: 4 }] || !Array.TrueForAll(parts, part => part.All(char.IsAsciiDigit))) return (0, slots);

        var (day, month, year) = (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
        return month <= 12 ? (1, Dated(slots, month, day, year)) : (0, slots);
    }

    // The month stands first, as in the United States, unless it can't be one.
    private static TimeSlots Dated(TimeSlots slots, int first, int second, int year)
    {
        var (month, day) = first > 12 ? (second, first) : (first, second);
        slots[TimeSlot.Year] = SlotValue.Of(year);
        slots[TimeSlot.Month] = SlotValue.Of(month);
        slots[TimeSlot.Day] = SlotValue.Of(day);
        return slots;
    }

    /// <summary>The <c>3</c> of <c>Q3</c>.</summary>
    private static (int, TimeSlots) ReadOfFour(TimeScan scan, int at, TimeSlots slots)
    {
        var word = scan.Words[at];
        if (word is not { IsPlainNumber: true, IsGlued: true, A: >= 1 and <= 4 }) return (0, slots);

        slots[TimeSlot.Nth] = SlotValue.Of(word.A);
        return (1, slots);
    }

    private static (int, TimeSlots) ReadDecade(TimeScan scan, int at, TimeSlots slots)
    {
        var (word, taken) = (scan.Words[at], 1);
        if (word.Kind == WordKind.Mark)
        {
            if (scan.Text[word.Start] is not ('\'' or '’' or '‘') || at + 1 >= scan.Words.Count) return (0, slots);
            if (scan.Words[at + 1] is not { Kind: WordKind.Decade, IsGlued: true } next) return (0, slots);

            (word, taken) = (next, 2);
        }

        if (word.A % 10 != 0 || word.A is > 90 and < 1000 or > 2100 or < 10) return (0, slots);

        slots[TimeSlot.Decade] = SlotValue.Of(word.A >= 1000 ? word.A / 10 : 190 + word.A / 10);
        return (taken, slots);
    }
}
