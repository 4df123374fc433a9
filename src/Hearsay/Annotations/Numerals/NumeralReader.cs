using System.Globalization;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Numerals;

/// <summary>Reads numbers in digits and in words: <c>55,000</c>, <c>3.2 million</c>, <c>two hundred and six</c>, <c>a fifth</c>, <c>dozens</c>.</summary>
internal sealed class NumeralReader
{
    // No number in the news is longer; hostile text ends here.
    private const int MostWords = 14;

    private readonly Entry[] entries;
    private readonly int a;
    private readonly int an;
    private readonly int of;

    /// <summary>Adds the words for numbers to a vocabulary that is still open.</summary>
    public NumeralReader(Vocabulary vocabulary)
    {
        (a, an, of) = (vocabulary.Add("a"), vocabulary.Add("an"), vocabulary.Add("of"));
        var read = new Dictionary<int, Entry>();
        foreach (var (section, line) in LexiconFile.ReadSections(typeof(NumeralReader), "numerals.lexicon"))
        {
            var (value, words) = GrammarFile.Columns(line);
            var number = long.Parse(value, CultureInfo.InvariantCulture);
            foreach (var word in words)
            {
                var id = vocabulary.Add(word);
                var entry = read.GetValueOrDefault(id);
                read[id] = section switch
                {
                    "unit" => entry with { Kind = EntryKind.Unit, Value = number },
                    "ten" => entry with { Kind = EntryKind.Ten, Value = number },
                    "scale" => entry with { Kind = EntryKind.Scale, Value = number },
                    "many" => entry with { Kind = EntryKind.Many, Value = number },
                    "join" => entry with { Kind = EntryKind.Join },
                    "part" => entry with { Part = (int)number },
                    "ordinal" => entry with { Ordinal = (int)number },
                    _ => throw new FormatException($"numerals.lexicon has no section [{section}]."),
                };
            }
        }

        entries = new Entry[read.Keys.Max() + 1];
        foreach (var (id, entry) in read) entries[id] = entry;
    }

    private enum EntryKind : byte { None, Unit, Ten, Scale, Many, Join }

    /// <summary>Whether a number can begin with this word.</summary>
    public bool CanBegin(Word word) => CanBegin(word.Kind, word.Id);

    /// <summary>Whether a number can begin with a word of this kind and number.</summary>
    public bool CanBegin(WordKind kind, int id) =>
        kind is WordKind.Number or WordKind.Fraction
        || kind == WordKind.Letters && id != 0
            && (id == a || id == an || Of(id) is { Kind: EntryKind.Unit or EntryKind.Ten or EntryKind.Many } or { Part: 2 });

    /// <summary>Whether the word of this number has to do with numbers: <c>twelve</c>, <c>third</c>, <c>a</c>.</summary>
    public bool IsNumberWord(int id) => CanBegin(WordKind.Letters, id) || Of(id).Ordinal > 0;

    /// <summary>Whether the word is an article that begins a number only with others: <c>a dozen</c>.</summary>
    public bool IsArticle(Word word) => word.Id == a || word.Id == an;

    /// <summary>The place the word names in an order, <c>third</c> or <c>3rd</c>; 0 where it names none.</summary>
    public int OrdinalOf(Word word) => word.Kind == WordKind.Ordinal ? word.A : word.Kind == WordKind.Letters ? Of(word).Ordinal : 0;

    /// <summary>Reads the longest number that begins at <paramref name="start"/>; numbers too large for a decimal are no numbers.</summary>
    /// <param name="text">The text that the words stand in.</param>
    /// <param name="words">The words of a sentence.</param>
    /// <param name="start">Index of the word it is to begin with.</param>
    /// <param name="numeral">The number.</param>
    /// <param name="withParts">Whether <c>three quarters</c> is a part of a whole; of times it is nine months.</param>
    public bool TryRead(string text, IReadOnlyList<Word> words, int start, out Numeral numeral, bool withParts = true)
    {
        numeral = default;
        if (!CanBegin(words[start])) return false;

        try
        {
            return words[start].Kind is WordKind.Number or WordKind.Fraction
                ? TryReadDigits(text, words, start, ref numeral)
                : TryReadMany(words, start, ref numeral) || withParts && TryReadPart(words, start, ref numeral) || TryReadWords(words, start, ref numeral);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private bool TryReadDigits(string text, IReadOnlyList<Word> words, int start, ref Numeral numeral)
    {
        var word = words[start];
        var next = start + 1;
        if (word.Kind == WordKind.Fraction)
        {
            numeral = new Numeral(Math.Round((decimal)word.A / word.B, 4), 1, 0, NumeralForm.Part);
            return true;
        }

        if (!TryParse(word.In(text), out var value)) return false;

        var decimals = word.B > 0 ? word.B : -TrailingZeros(value);
        if (next < words.Count && words[next] is { Kind: WordKind.Fraction } fraction && word.B == 0)
        {
            value += Math.Round((decimal)fraction.A / fraction.B, 4);
            (decimals, next) = (1, next + 1);
        }

        for (; next < words.Count && next - start < MostWords && Of(words[next]) is { Kind: EntryKind.Scale } scale; next++)
        {
            value *= scale.Value;
            decimals -= TrailingZeros(scale.Value);
        }

        // 3.2 million is 3200000, not 3200000.0.
        if (value == decimal.Truncate(value) && decimals <= 0) value = decimal.Truncate(value);

        numeral = new Numeral(value, next - start, decimals, NumeralForm.Digits);
        return true;
    }

    /// <summary><c>dozens</c>, <c>tens of thousands</c>.</summary>
    private bool TryReadMany(IReadOnlyList<Word> words, int start, ref Numeral numeral)
    {
        if (Of(words[start]).Kind != EntryKind.Many) return false;

        var value = 2m * Of(words[start]).Value;
        var next = start + 1;
        while (next + 1 < words.Count && next - start < MostWords && words[next].Id == of && Of(words[next + 1]).Kind == EntryKind.Many)
        {
            value *= Of(words[next + 1]).Value;
            next += 2;
        }

        numeral = new Numeral(value, next - start, -TrailingZeros(value), NumeralForm.Many);
        return true;
    }

    /// <summary><c>two-thirds</c>, <c>a fifth</c>, <c>half</c>; <c>half a million</c> is a number of its own.</summary>
    private bool TryReadPart(IReadOnlyList<Word> words, int start, ref Numeral numeral)
    {
        var first = words[start];
        if (Of(first).Part == 2)
        {
            var scale = start + 1 < words.Count && IsArticle(words[start + 1]) ? start + 2 : start + 1;
            var isScaled = scale < words.Count && Of(words[scale]).Kind == EntryKind.Scale;
            numeral = isScaled
                ? new Numeral(Of(words[scale]).Value / 2m, scale + 1 - start, -TrailingZeros(Of(words[scale]).Value / 2m), NumeralForm.Words)
                : new Numeral(0.5m, 1, 0, NumeralForm.Part);
            return true;
        }

        var parts = IsArticle(first) ? 1 : Of(first) is { Kind: EntryKind.Unit } unit ? unit.Value : 0;
        var next = start + 1;
        if (next < words.Count && words[next].Kind == WordKind.Hyphen) next++;
        if (parts == 0 || next >= words.Count || Of(words[next]).Part is not (var whole and > 1) || parts >= whole) return false;

        numeral = new Numeral(Math.Round((decimal)parts / whole, 4), next + 1 - start, 0, NumeralForm.Part);
        return true;
    }

    private bool TryReadWords(IReadOnlyList<Word> words, int start, ref Numeral numeral)
    {
        var (total, group) = (0m, 0m);
        var (next, end) = (start, start);
        var last = EntryKind.None;
        if (IsArticle(words[start]))
        {
            if (start + 1 >= words.Count || Of(words[start + 1]).Kind != EntryKind.Scale) return false;
            (group, next, last) = (1, start + 1, EntryKind.Unit);
        }

        for (; next < words.Count && next - start < MostWords; next++)
        {
            var entry = Of(words[next]);
            if (words[next].Kind == WordKind.Hyphen && last == EntryKind.Ten || entry.Kind == EntryKind.Join && last == EntryKind.Scale) continue;

            var fits = entry.Kind switch
            {
                EntryKind.Unit => last is EntryKind.None or EntryKind.Scale || last == EntryKind.Ten && entry.Value is > 0 and < 10,
                EntryKind.Ten => last is EntryKind.None or EntryKind.Scale,
                EntryKind.Scale => last != EntryKind.None,
                _ => false,
            };
            if (!fits) break;

            if (entry.Kind != EntryKind.Scale)
            {
                group += entry.Value;
            }
            else if (entry.Value <= 100)
            {
                group *= entry.Value;
            }
            else
            {
                total += group * entry.Value;
                group = 0;
            }

            (last, end) = (entry.Kind, next + 1);
        }

        if (end == start) return false;

        var value = total + group;
        numeral = new Numeral(value, end - start, -TrailingZeros(value), NumeralForm.Words);
        return true;
    }

    private Entry Of(Word word) => word.Kind is WordKind.Letters ? Of(word.Id) : default;

    private Entry Of(int id) => id < entries.Length ? entries[id] : default;

    private static bool TryParse(ReadOnlySpan<char> digits, out decimal value) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);

    private static int TrailingZeros(decimal value)
    {
        if (value == 0 || value != decimal.Truncate(value)) return 0;

        var zeros = 0;
        for (; value % 10 == 0; value /= 10) zeros++;
        return zeros;
    }

    private readonly record struct Entry(EntryKind Kind, long Value, int Part, int Ordinal);
}
