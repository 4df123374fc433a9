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
        if (end - start > 3 || second == end + 1 || second - end > 4) return null;

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

        var thousands = end;
        if (end - start <= 3)
        {
            while (thousands + 4 <= limit && text[thousands] == ',' && EndOfDigits(text, thousands + 1, limit) == thousands + 4) thousands += 4;
        }

        var last = thousands;
        var decimals = 0;
        if (last + 1 < limit && text[last] == '.' && char.IsAsciiDigit(text[last + 1]))
        {
            last = EndOfDigits(text, last + 1, limit);
            decimals = last - thousands - 1;
            if (last + 1 < limit && text[last] == '.' && char.IsAsciiDigit(text[last + 1])) return ReadCode(text, start, last, limit, isGlued);
        }

        var isPlain = thousands == end && decimals == 0;
        return new Word(start, last, WordKind.Number, 0, isPlain ? whole : -1, decimals, thousands > end ? 1 : 0, false, isGlued);
    }

    private static Word ReadCode(string text, int start, int end, int limit, bool isGlued)
    {
        while (end + 1 < limit && text[end] == '.' && char.IsAsciiDigit(text[end + 1])) end = EndOfDigits(text, end + 1, limit);
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
