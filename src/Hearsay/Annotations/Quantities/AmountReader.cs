using System.Globalization;
using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Quantities;

/// <summary>Reads the figures of an amount: signs of currency, scales, ranges, shares such as <c>one in five</c>.</summary>
internal sealed class AmountReader(QuantityLexicon lexicon)
{
    /// <summary>The amount whose figures begin at a word.</summary>
    public Amount? ReadAt(string text, IReadOnlyList<Word> words, int at)
    {
        if (ReadFigure(text, words, at) is not { } first) return null;

        return ReadRange(text, words, first) ?? ReadShare(text, words, first) ?? first;
    }

    private Amount? ReadFigure(string text, IReadOnlyList<Word> words, int at)
    {
        var sign = SignAt(text, words, at);
        if (at + sign >= words.Count) return null;

        var (currency, signs) = words[at + sign].Id != 0 ? lexicon.MatchAt("currency-sign", words, at + sign) : (null, 0);
        var start = at + sign + signs;
        if (start >= words.Count || !lexicon.Numerals.TryRead(text, words, start, out var numeral)) return null;
        if (currency is not null && words[start].Kind != WordKind.Number) return null;

        // "A$5" is Australian; "a $5 fee" and "Harrow's $5 fee" are not.
        if (signs > 1 && words[at + sign].Length == 1 && text[words[at + sign].Start] is 'a' or 's' or 'A' && !words[start - 1].IsGlued) return null;

        var (end, value, decimals) = (start + numeral.WordCount, numeral.Value, numeral.Decimals);
        if (ScaleLetterAt(text, words, end, currency) is (string scale, var letters))
        {
            value *= QuantityLexicon.Number(scale);
            decimals -= scale.Length - 1;
            end += letters;
        }

        if (sign > 0) value = -value;

        var (unit, taken) = currency is null ? PercentAt(words, end) : (null, 0);
        return numeral.Form == NumeralForm.Part && unit is null && currency is null
            ? new Amount(at, end, Share(value), Share(value), 0, NumeralForm.Part, "%")
            : new Amount(at, end + taken, value, value, decimals, numeral.Form == NumeralForm.Part ? NumeralForm.Words : numeral.Form, currency ?? unit);
    }

    /// <summary>How many words say that it is below zero: <c>-5</c> behind a space, <c>minus five</c>.</summary>
    private int SignAt(string text, IReadOnlyList<Word> words, int at)
    {
        if (at + 1 >= words.Count) return 0;

        var word = words[at];

        // "Plus or minus two".
        if (lexicon.Is(word, QuantityClass.Minus)) return at > 0 && words[at - 1].Id == lexicon.Or ? 0 : 1;

        var isSign = word is { Kind: WordKind.Mark, IsGlued: false } && text[word.Start] is '-' or '\u2212';
        return isSign && words[at + 1].IsGlued && (at == 0 || words[at - 1].Kind is not (WordKind.Number or WordKind.Fraction)) ? 1 : 0;
    }

    /// <summary><c>$5m</c>, <c>€40bn</c>, and where no money is meant <c>10k</c>, <c>10M</c> and <c>300m doses</c>: else a small m is metres.</summary>
    private (string? Scale, int Taken) ScaleLetterAt(string text, IReadOnlyList<Word> words, int end, string? currency)
    {
        if (end >= words.Count || !words[end].IsGlued || lexicon.MatchAt("money-scale", words, end) is not (string scale, var taken)) return (null, 0);

        var isSure = currency is not null || words[end].IsCapital || text[words[end].Start] is 'k' or 'b' || IsPluralAt(text, words, end + 1);
        return isSure ? (scale, taken) : (null, 0);
    }

    private bool IsPluralAt(string text, IReadOnlyList<Word> words, int at) =>
        at < words.Count && words[at] is { IsLowerCase: true, IsGlued: false } word && !lexicon.Is(word, QuantityClass.Ends)
        && (lexicon.Is(word, QuantityClass.Plurals) || word.Length > 3 && text[word.End - 1] == 's');

    /// <summary><c>between 12 and 15</c>, <c>12 to 15</c>, <c>80 or 90 percent</c>, <c>10–12</c>.</summary>
    private Amount? ReadRange(string text, IReadOnlyList<Word> words, Amount first)
    {
        if (lexicon.MatchAt("range", words, first.End) is not (string joint, var taken)) return null;

        var hedge = first.Start - lexicon.MatchBefore("before", words, first.Start).Taken;
        var before = hedge > 0 ? words[hedge - 1].Id : 0;
        var isBetween = before != 0 && before == lexicon.Between;
        if ((joint == "2") != isBetween || before != 0 && before == lexicon.From && !IsAnywhere(words, first.Start - 2)) return null;
        if (ReadFigure(text, words, first.End + taken) is not { } second) return null;

        // "Rose by 340 to 12,560" is no range, "rose by 3 to 4 percent" is one.
        if (before != 0 && before == lexicon.By && !(first.Unit is null && second.Unit is not null)) return null;

        // A second year, a second sentence: what does not rise is no range.
        var low = first.Low * ScaleOf(text, words, first, second);
        // "Fell 5 % to 300 tons" is none either.
        var haveTwoUnits = first.Unit is not null && second.Unit is not null && first.Unit != second.Unit || first.Unit is "%" or "pp" && second.Unit is null;
        if (second.Low <= low || haveTwoUnits || first.Form == NumeralForm.Many || second.Form == NumeralForm.Many) return null;

        return new Amount(
            isBetween ? first.Start - 1 : first.Start,
            second.End,
            low,
            second.High,
            Math.Max(first.Decimals, second.Decimals),
            second.Form,
            second.Unit ?? first.Unit);
    }

    /// <summary>"Anywhere from 200 to 300" is a range, "rose from 200 to 300" none.</summary>
    private bool IsAnywhere(IReadOnlyList<Word> words, int at) => at >= 0 && words[at].Id == lexicon.Anywhere;

    /// <summary>In <c>2 to 3 million</c> both ends are millions.</summary>
    private decimal ScaleOf(string text, IReadOnlyList<Word> words, Amount first, Amount second)
    {
        const decimal LeastScale = 1000;
        if (first.Low < LeastScale && first.Form == NumeralForm.Words && second.Form == NumeralForm.Words && lexicon.Numerals.ScaleOf(words[second.End - 1]) is >= 100 and var scale) return scale;
        if (first.Low >= LeastScale || second.Form != NumeralForm.Digits || second.Low < LeastScale) return 1;

        for (var i = second.Start; i < second.End; i++)
        {
            var isRead = decimal.TryParse(words[i].In(text), NumberStyles.Number, CultureInfo.InvariantCulture, out var written);
            if (words[i].Kind != WordKind.Number || !isRead || written == 0) continue;

            // A scale is a power of ten; anything else was written out.
            return written < LeastScale ? second.Low / written : 1;
        }

        return 1;
    }

    /// <summary><c>one in five</c>, <c>nine out of 10</c>.</summary>
    private Amount? ReadShare(string text, IReadOnlyList<Word> words, Amount first)
    {
        if (first.Unit is not null || first.Form is NumeralForm.Many or NumeralForm.Part) return null;
        if (lexicon.MatchAt("share", words, first.End) is not (string, var taken) || words[first.End].Id == lexicon.Of) return null;
        if (ReadFigure(text, words, first.End + taken) is not { Unit: null } whole || whole.Low <= first.Low || whole.Form is NumeralForm.Many) return null;

        // "12 in 30 towns", "29 out of 112 wells" count; a share is of a round few, or one of any.
        var isOdd = whole.Low > 10 && whole.Low is not (12 or 20 or 50 or 100 or 1000);
        var countsThings = taken == 1 || (whole.Low % 100 != 0 && whole.End < words.Count && words[whole.End].Kind == WordKind.Letters);
        if (first.Low != 1 && ((isOdd && countsThings) || (taken == 1 && first.Low >= 10))) return null;

        var share = Share(first.Low / whole.Low);
        return new Amount(first.Start, whole.End, share, share, 0, NumeralForm.Part, "%");
    }

    /// <summary><c>%</c> or <c>percentage points</c> behind a figure, also behind its hyphen: <c>5-percent</c>.</summary>
    private (string? Unit, int Taken) PercentAt(IReadOnlyList<Word> words, int at)
    {
        var isJoined = at < words.Count && words[at].Kind == WordKind.Hyphen;
        var (unit, taken) = lexicon.MatchAt("percent", words, isJoined ? at + 1 : at);
        return (unit, unit is null ? 0 : isJoined ? taken + 1 : taken);
    }

    /// <summary>A part as percent, 20 for a fifth and 11.11 for a ninth.</summary>
    private static decimal Share(decimal part)
    {
        var share = Math.Round(part * 100, 2);
        return share == decimal.Truncate(share) ? decimal.Truncate(share) : share;
    }
}
