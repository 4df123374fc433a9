namespace Hearsay.Annotations.Numerals;

/// <summary>Reads numbers in digits and in words: <c>55,000</c>, <c>3.2 million</c>, <c>two hundred and six</c>, <c>a fifth</c>, <c>dozens</c>.</summary>
internal sealed class NumeralReader
{
    private readonly NumeralLexicon lexicon;
    private readonly DigitNumberReader digits;
    private readonly WordNumberReader inWords;

    /// <summary>Adds the words for numbers to a vocabulary that is still open.</summary>
    public NumeralReader(Vocabulary vocabulary)
    {
        lexicon = new NumeralLexicon(vocabulary);
        inWords = new WordNumberReader(lexicon);
        digits = new DigitNumberReader(lexicon, inWords);
    }

    // No number in the news is longer; hostile text ends here.
    internal const int MostWords = 14;

    /// <summary>Whether a number can begin with this word.</summary>
    public bool CanBegin(Word word) => CanBegin(word.Kind, word.Id);

    /// <summary>Whether a number can begin with a word of this kind and number.</summary>
    public bool CanBegin(WordKind kind, int id) =>
        kind is WordKind.Number or WordKind.Fraction
        || kind == WordKind.Letters && id != 0
            && (id == lexicon.A || id == lexicon.An || lexicon.At(id) is { Kind: NumeralWord.Unit or NumeralWord.Ten or NumeralWord.Many or NumeralWord.Few } || lexicon.At(id).IsBarePart);

    /// <summary>Whether the word of this number has to do with numbers: <c>twelve</c>, <c>third</c>, <c>a</c>.</summary>
    public bool IsNumberWord(int id) => CanBegin(WordKind.Letters, id) || lexicon.At(id).Ordinal > 0;

    /// <summary>Whether the word is an article that begins a number only with others: <c>a dozen</c>.</summary>
    public bool IsArticle(Word word) => lexicon.IsArticle(word);

    /// <summary>By how much the word multiplies, 1000 for <c>thousand</c>; 0 where it does not.</summary>
    public long ScaleOf(Word word) => lexicon.At(word) is { IsScale: true } scale ? scale.Value : 0;

    /// <summary>The place the word names in an order, <c>third</c> or <c>3rd</c>; 0 where it names none.</summary>
    public int OrdinalOf(Word word) => word.Kind == WordKind.Ordinal ? word.A : lexicon.At(word).Ordinal;

    /// <summary>Reads the longest number that begins at <paramref name="start"/>; numbers too large for a decimal are no numbers.</summary>
    /// <param name="text">The text that the words stand in.</param>
    /// <param name="words">The words of a sentence.</param>
    /// <param name="start">Index of the word it is to begin with.</param>
    /// <param name="numeral">The number.</param>
    /// <param name="withParts">Whether <c>three quarters</c> is a part of a whole, and <c>one and a half</c> one number; of times it is nine months.</param>
    public bool TryRead(string text, IReadOnlyList<Word> words, int start, out Numeral numeral, bool withParts = true)
    {
        numeral = default;
        if (!CanBegin(words[start])) return false;

        try
        {
            var read = words[start].Kind is WordKind.Number or WordKind.Fraction ? digits.ReadAt(text, words, start, withParts)
                : ReadMany(words, start) ?? (withParts ? ReadPart(words, start) : null) ?? inWords.ReadAt(words, start, withParts);
            if (withParts && read is { Form: NumeralForm.Words } parts) read = Divided(words, start, parts);
            if (withParts && read is { Form: not (NumeralForm.Many or NumeralForm.Part) } whole) read = WithPart(words, start, whole);

            numeral = read ?? default;
            return read is not null;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary><c>dozens</c>, <c>tens of thousands</c>, <c>a few dozen</c>.</summary>
    private Numeral? ReadMany(IReadOnlyList<Word> words, int start)
    {
        var few = lexicon.IsArticle(words[start]) ? start + 1 : start;
        if (lexicon.At(words, few).Kind == NumeralWord.Few)
        {
            if (lexicon.At(words, few + 1) is not { IsScale: true } scale) return null;

            var least = lexicon.At(words, few).Value * scale.Value;
            return new Numeral(least, few + 2 - start, -Numeral.TrailingZeros(least), NumeralForm.Many);
        }

        if (lexicon.At(words[start]).Kind != NumeralWord.Many) return null;

        var value = 2m * lexicon.At(words[start]).Value;
        var next = start + 1;
        while (next + 1 < words.Count && next - start < MostWords && words[next].Id == lexicon.Of && lexicon.At(words[next + 1]).Kind == NumeralWord.Many)
        {
            value *= lexicon.At(words[next + 1]).Value;
            next += 2;
        }

        // "She scores", "tens" by themselves are no amounts.
        var isAmount = lexicon.At(words[start]).Value is not (10 or 20) || next > start + 1 || next < words.Count && words[next].Id == lexicon.Of;
        return isAmount ? new Numeral(value, next - start, -Numeral.TrailingZeros(value), NumeralForm.Many) : null;
    }

    /// <summary><c>two-thirds</c>, <c>a fifth</c>, <c>half</c>; <c>half a million</c>, <c>two thirds of a million</c> are numbers of their own.</summary>
    private Numeral? ReadPart(IReadOnlyList<Word> words, int start)
    {
        var (part, end) = lexicon.PartAt(words, start);
        if (end == start) return null;

        var scale = end < words.Count && words[end].Id == lexicon.Of ? end + 1 : end;
        if (scale < words.Count && lexicon.IsArticle(words[scale])) scale++;
        if (lexicon.At(words, scale) is { IsScale: true } unit)
        {
            var value = part * unit.Value;
            return new Numeral(value, scale + 1 - start, -Numeral.TrailingZeros(value), NumeralForm.Words);
        }

        return end == start + 1 && lexicon.At(words[start]).Part != 2 ? null : new Numeral(part, end - start, 0, NumeralForm.Part);
    }

    /// <summary><c>twenty-three fifths</c>; thirds and quarters are as often things that come one after the other.</summary>
    private Numeral Divided(IReadOnlyList<Word> words, int start, Numeral parts)
    {
        var next = start + parts.WordCount;
        if (next < words.Count && words[next].Kind == WordKind.Hyphen) next++;
        return lexicon.At(words, next) is { Part: > 4, Ordinal: 0 } whole
            ? new Numeral(parts.Value / whole.Part, next + 1 - start, 0, NumeralForm.Part)
            : parts;
    }

    /// <summary><c>one and a half</c>, <c>three million and a quarter</c>, <c>five and a half million</c>.</summary>
    private Numeral WithPart(IReadOnlyList<Word> words, int start, Numeral whole)
    {
        var end = start + whole.WordCount;
        if (lexicon.At(words, end).Kind != NumeralWord.Join || end + 1 >= words.Count) return whole;

        var (part, next) = lexicon.PartAt(words, end + 1);
        if (next == end + 1) return whole;

        var last = lexicon.At(words[end - 1]);
        var scale = last is { IsScale: true, Value: >= 1000 } ? last.Value : 1;
        if (lexicon.At(words, next) is { IsScale: true } following)
        {
            var value = scale > 1 ? whole.Value + part * following.Value : (whole.Value + part) * following.Value;
            return new Numeral(value, next + 1 - start, -Numeral.TrailingZeros(value), whole.Form);
        }

        // "They held two and a third fled": only at the end of the phrase.
        var isOrdinal = lexicon.At(words[next - 1]).Ordinal > 0 && lexicon.IsArticle(words[end + 1]);
        if (isOrdinal && next < words.Count && words[next].Kind == WordKind.Letters && words[next].Id != lexicon.Of) return whole;

        var sum = whole.Value + part * scale;
        return new Numeral(sum, next - start, scale > 1 ? -Numeral.TrailingZeros(sum) : 1, whole.Form);
    }
}
