using System.Globalization;

namespace Hearsay.Annotations.Numerals;

/// <summary>Reads numbers that begin with digits: <c>55,000</c>, <c>40 000</c>, <c>3.2 million</c>, <c>10 1/2</c>, <c>3 hundred and 21</c>.</summary>
internal sealed class DigitNumberReader(NumeralLexicon lexicon, WordNumberReader inWords)
{
    /// <summary>The number that begins at a word of digits.</summary>
    public Numeral? ReadAt(string text, IReadOnlyList<Word> words, int start, bool withParts)
    {
        var word = words[start];
        if (word.Kind == WordKind.Fraction) return new Numeral((decimal)word.A / word.B, 1, 0, NumeralForm.Part);
        if (ReadSection(text, words, start, withParts) is not { } read) return null;

        // "4 thousand 3 hundred and 21": each figure smaller than the scale before it.
        var (value, decimals, end, scale) = read;
        while (scale > 0 && end - start < NumeralReader.MostWords)
        {
            var isJoined = lexicon.At(words, end).Kind == NumeralWord.Join;
            var next = isJoined ? end + 1 : end;
            if (isJoined && next < words.Count && inWords.ReadAt(words, next, withParts: false) is { Value: > 0 } rest && rest.Value < scale && (scale == 100 || rest.Value >= 100))
            {
                (value, decimals, end) = (value + rest.Value, rest.Decimals, next + rest.WordCount);
                break;
            }

            if (next >= words.Count || !words[next].IsPlainNumber || ReadSection(text, words, next, withParts) is not { } more) break;
            if (more.Value >= scale || more.Value <= 0 || more.Scale == 0 && !(isJoined && scale == 100)) break;

            (value, decimals, end, scale) = (value + more.Value, more.Decimals, more.End, more.Scale);
        }

        // 3.2 million is 3200000, not 3200000.0.
        if (value == decimal.Truncate(value) && decimals <= 0) value = decimal.Truncate(value);
        return new Numeral(value, end - start, decimals, NumeralForm.Digits);
    }

    /// <summary>Digits and the scales behind them, and the last of these scales; 0 where there is none.</summary>
    private (decimal Value, int Decimals, int End, long Scale)? ReadSection(string text, IReadOnlyList<Word> words, int start, bool withParts)
    {
        var end = withParts ? EndOfSpacedThousands(text, words, start) : start + 1;
        if (!TryParse(text, words, start, end, out var value)) return null;

        var decimals = words[end - 1].B > 0 ? words[end - 1].B : -Numeral.TrailingZeros(value);
        if (end < words.Count && words[end] is { Kind: WordKind.Fraction } fraction && words[end - 1].B == 0)
        {
            value += (decimal)fraction.A / fraction.B;
            (decimals, end) = (1, end + 1);
        }

        var scale = 0L;
        for (; end - start < NumeralReader.MostWords && lexicon.At(words, end) is { IsScaleOfFigure: true } next; end++)
        {
            value *= next.Value;
            decimals -= Numeral.TrailingZeros(next.Value);
            scale = next.Value;
        }

        return (value, decimals, end, scale);
    }

    /// <summary><c>1 414 021 100</c>: after one to three digits, groups of exactly three, each behind a single space.</summary>
    private static int EndOfSpacedThousands(string text, IReadOnlyList<Word> words, int start)
    {
        var end = start + 1;
        if (words[start] is not { IsPlainNumber: true, Length: <= 3, A: > 0 }) return end;

        while (end < words.Count && words[end] is { Kind: WordKind.Number, C: 0 } group && group.Start == words[end - 1].End + 1
            && text[group.Start - 1] is ' ' or '\u00A0' or '\u2009' or '\u202F'
            && group.Length - (group.B > 0 ? group.B + 1 : 0) == 3 && end - start < NumeralReader.MostWords)
        {
            end++;
            if (group.B > 0) break;
        }

        // "12 300-seat halls" are twelve.
        return end > start + 1 && end < words.Count && words[end].Kind == WordKind.Hyphen ? start + 1 : end;
    }

    private static bool TryParse(string text, IReadOnlyList<Word> words, int start, int end, out decimal value)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite;
        if (end == start + 1) return decimal.TryParse(words[start].In(text), Style, CultureInfo.InvariantCulture, out value);

        var joined = string.Concat(Enumerable.Range(start, end - start).Select(at => words[at].In(text).ToString()));
        return decimal.TryParse(joined, Style, CultureInfo.InvariantCulture, out value);
    }
}
