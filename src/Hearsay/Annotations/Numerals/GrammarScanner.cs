using System.Collections.Frozen;

namespace Hearsay.Annotations.Numerals;

/// <summary>Cuts a stretch of text into <see cref="Word"/>s, each character looked at a few times at the most.</summary>
internal static class GrammarScanner
{
    private static readonly FrozenDictionary<char, (int Numerator, int Denominator)> Fractions = new Dictionary<char, (int, int)>
    {
        ['½'] = (1, 2), ['⅓'] = (1, 3), ['⅔'] = (2, 3), ['¼'] = (1, 4), ['¾'] = (3, 4), ['⅕'] = (1, 5), ['⅖'] = (2, 5), ['⅗'] = (3, 5), ['⅘'] = (4, 5),
        ['⅙'] = (1, 6), ['⅚'] = (5, 6), ['⅛'] = (1, 8), ['⅜'] = (3, 8), ['⅝'] = (5, 8), ['⅞'] = (7, 8),
    }.ToFrozenDictionary();

    /// <summary>Appends the words of <paramref name="span"/> to <paramref name="words"/>.</summary>
    public static void Scan(string text, TextSpan span, Vocabulary vocabulary, List<Word> words)
    {
        var position = span.Start;
        while (position < span.End)
        {
            var first = text[position];
            if (char.IsWhiteSpace(first))
            {
                position++;
                continue;
            }

            var isGlued = position > span.Start && !char.IsWhiteSpace(text[position - 1]);
            var word = char.IsAsciiDigit(first) ? DigitScanner.Read(text, position, span.End, isGlued)
                : first == '.' && !isGlued && position + 1 < span.End && char.IsAsciiDigit(text[position + 1]) ? DigitScanner.ReadDecimals(text, position, span.End)
                : char.IsLetter(first) ? ReadLetters(text, position, span.End, isGlued, vocabulary)
                : ReadMark(text, position, span.End, isGlued, vocabulary);
            words.Add(word);
            position = word.End;
        }
    }

    private static Word ReadLetters(string text, int start, int limit, bool isGlued, Vocabulary vocabulary)
    {
        var end = EndOfLetters(text, start, limit);
        var known = 0;
        if (end + 1 < limit && text[end] is '\'' or '’' && char.IsLetter(text[end + 1]))
        {
            // o'clock is a word of its own; today's is today and 's.
            var joined = EndOfLetters(text, end + 1, limit);
            known = vocabulary.Find(text.AsSpan(start, joined - start));
            if (known != 0) end = joined;
        }
        else if (end - start == 1)
        {
            end = EndOfInitials(text, start, limit);
        }
        else if (end < limit && text[end] == '.')
        {
            known = vocabulary.Find(text.AsSpan(start, end + 1 - start));
            if (known != 0) end++;
        }

        if (known == 0) known = vocabulary.Find(text.AsSpan(start, end - start));
        return new Word(start, end, WordKind.Letters, known, -1, 0, 0, char.IsUpper(text[start]), isGlued);
    }

    private static Word ReadMark(string text, int start, int limit, bool isGlued, Vocabulary vocabulary)
    {
        var mark = text[start];
        if (Fractions.TryGetValue(mark, out var fraction))
        {
            var (numerator, denominator) = fraction;
            return new Word(start, start + 1, WordKind.Fraction, 0, numerator, denominator, 0, false, isGlued);
        }

        var isFollowed = start + 1 < limit && char.IsLetterOrDigit(text[start + 1]);
        if (mark is '-' or '‑' && isGlued && isFollowed && char.IsLetterOrDigit(text[start - 1]))
        {
            return new Word(start, start + 1, WordKind.Hyphen, vocabulary.Find("-"), -1, 0, 0, false, true);
        }

        if (mark is '\'' or '’' && isGlued && isFollowed)
        {
            var end = EndOfLetters(text, start + 1, limit);
            if (end - start == 2 || vocabulary.Find(text.AsSpan(start, end - start)) != 0) return new Word(start, end, WordKind.Letters, vocabulary.Find(text.AsSpan(start, end - start)), -1, 0, 0, false, true);
        }

        // A hyphen that joins nothing is a dash, whatever its width.
        var id = mark is '-' or '–' or '—' ? vocabulary.Find("–") : vocabulary.Find(text.AsSpan(start, 1));
        return new Word(start, start + 1, WordKind.Mark, id, -1, 0, 0, false, isGlued);
    }

    private static int EndOfLetters(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && char.IsLetter(text[end])) end++;
        return end;
    }

    /// <summary><c>a.m.</c>, <c>U.S.</c>: single letters, each with its full stop.</summary>
    private static int EndOfInitials(string text, int start, int limit)
    {
        var end = start + 1;
        while (end + 1 < limit && text[end] == '.' && char.IsLetter(text[end + 1]) && (end + 2 >= limit || !char.IsLetter(text[end + 2]))) end += 2;

        return end > start + 1 && end < limit && text[end] == '.' ? end + 1 : end;
    }
}
