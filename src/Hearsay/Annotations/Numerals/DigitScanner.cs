namespace Hearsay.Annotations.Numerals;

/// <summary>Reads what begins with a digit: amounts, ordinals, decades, clock times, dates in figures.</summary>
internal static class DigitScanner
{
    /// <summary>The word that begins at <paramref name="start"/>, where a digit stands.</summary>
    public static Word Read(string text, int start, int limit, bool isGlued)
    {
        var end = EndOfDigits(text, start, limit);
        var mark = end < limit ? text[end] : ' ';
        Word? special = mark switch
        {
            '-' => ReadIsoDate(text, start, end, limit, isGlued),
            '/' => ReadSlashes(text, start, end, limit, isGlued),
            ':' => ReadClock(text, start, end, limit, isGlued),
            _ => null,
        };

        return special ?? ReadNumber(text, start, end, limit, isGlued);
    }

    /// <summary>The decimals without a whole number that begin at a full stop: <c>.08</c>.</summary>
    public static Word ReadDecimals(string text, int start, int limit)
    {
        var end = EndOfDecimals(text, start, limit);
        return IsMixed(text, start, start, end, limit)
            ? ReadCode(text, start, end, limit, isGlued: false)
            : new Word(start, end, WordKind.Number, 0, -1, end - start - 1, 0, false, false);
    }

    private static Word? ReadIsoDate(string text, int start, int end, int limit, bool isGlued)
    {
        var month = end + 1;
        if (end - start != 4 || month + 5 > limit || EndOfDigits(text, month, limit) != month + 2 || text[month + 2] != '-') return null;

        var last = EndOfDigits(text, month + 3, limit);
        return last != month + 5
            ? null
            : new Word(
                start, last, WordKind.IsoDate, 0, Value(text, start, end), Value(text, month, month + 2), Value(text, month + 3, last), false, isGlued);
    }

    private static Word? ReadSlashes(string text, int start, int end, int limit, bool isGlued)
    {
        var second = EndOfDigits(text, end + 1, limit);
        if (end - start > 3 || second == end + 1 || second - end > 5) return null;

        var (a, b) = (Value(text, start, end), Value(text, end + 1, second));
        if (second >= limit || text[second] != '/')
        {
            return a > 0 && b > a
                ? new Word(start, second, WordKind.Fraction, 0, a, b, 0, false, isGlued)
                : new Word(start, second, WordKind.Code, 0, -1, 0, 0, false, isGlued);
        }

        var third = EndOfDigits(text, second + 1, limit);
        var isYear = third - second is 3 or 5;
        return isYear && end - start <= 2
            ? new Word(start, third, WordKind.SlashDate, 0, a, b, Value(text, second + 1, third), false, isGlued)
            : new Word(start, third, WordKind.Code, 0, -1, 0, 0, false, isGlued);
    }

    private static Word? ReadClock(string text, int start, int end, int limit, bool isGlued)
    {
        var minutes = EndOfDigits(text, end + 1, limit);
        if (end - start > 2 || minutes != end + 3) return null;

        var last = minutes;
        if (last + 2 < limit && text[last] == ':' && EndOfDigits(text, last + 1, limit) == last + 3) last += 3;
        return new Word(start, last, WordKind.Clock, 0, Value(text, start, end), Value(text, end + 1, minutes), 0, false, isGlued);
    }

    private static Word ReadNumber(string text, int start, int end, int limit, bool isGlued)
    {
        var whole = end - start <= 9 ? Value(text, start, end) : -1;
        if (Suffix(text, end, limit) is { } kind && whole >= 0)
        {
            return new Word(start, kind == WordKind.Decade ? end + 1 : end + 2, kind, 0, whole, 0, 0, false, isGlued);
        }

        var thousands = EndOfThousands(text, start, end, limit);
        var last = EndOfDecimals(text, thousands, limit);
        var decimals = Math.Max(0, last - thousands - 1);
        if (IsMixed(text, start, thousands, last, limit)) return ReadCode(text, start, last, limit, isGlued);

        var isPlain = thousands == end && decimals == 0;
        return new Word(start, last, WordKind.Number, 0, isPlain ? whole : -1, decimals, thousands > end ? 1 : 0, false, isGlued);
    }

    /// <summary>Behind groups of three, <c>1,234,567</c>, or of two and a last one of three, <c>12,34,567</c>.</summary>
    private static int EndOfThousands(string text, int start, int end, int limit)
    {
        if (end - start > 3) return end;

        var thousands = end;
        while (GroupAt(text, thousands, limit) == 3) thousands += 4;
        if (thousands > end || end - start > 2) return thousands;

        while (GroupAt(text, thousands, limit) == 2) thousands += 3;
        return thousands > end && GroupAt(text, thousands, limit) == 3 ? thousands + 4 : end;
    }

    private static int EndOfDecimals(string text, int point, int limit) =>
        point + 1 < limit && text[point] == '.' && char.IsAsciiDigit(text[point + 1]) ? EndOfDigits(text, point + 1, limit) : point;

    /// <summary>How many digits follow a comma; 0 where no comma or no digit does.</summary>
    private static int GroupAt(string text, int comma, int limit) =>
        comma + 1 < limit && text[comma] == ',' ? EndOfDigits(text, comma + 1, limit) - comma - 1 : 0;

    /// <summary><c>1.2.3</c>, and commas that part no thousands, <c>1.234,5</c> or <c>5,00</c>: nobody can tell which habit is meant. <c>May 3,2031</c> only lacks a space.</summary>
    private static bool IsMixed(string text, int start, int thousands, int last, int limit)
    {
        if (EndOfDecimals(text, last, limit) > last) return last > thousands;

        var group = GroupAt(text, last, limit);
        return group > 0 && !(group == 4 && thousands == last && last - start <= 2);
    }

    private static Word ReadCode(string text, int start, int end, int limit, bool isGlued)
    {
        while (end + 1 < limit && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1])) end = EndOfDigits(text, end + 1, limit);
        return new Word(start, end, WordKind.Code, 0, -1, 0, 0, false, isGlued);
    }

    private static WordKind? Suffix(string text, int end, int limit)
    {
        if (end >= limit || !char.IsAsciiLetter(text[end])) return null;
        if (text[end] is 's' && (end + 1 >= limit || !char.IsLetterOrDigit(text[end + 1]))) return WordKind.Decade;

        var isOrdinal = end + 2 <= limit && (end + 2 == limit || !char.IsLetterOrDigit(text[end + 2]))
            && text.AsSpan(end, 2) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";
        return isOrdinal ? WordKind.Ordinal : null;
    }

    private static int EndOfDigits(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && char.IsAsciiDigit(text[end])) end++;
        return end;
    }

    private static int Value(string text, int start, int end)
    {
        var value = 0;
        for (var i = start; i < end; i++) value = value * 10 + (text[i] - '0');
        return value;
    }
}
