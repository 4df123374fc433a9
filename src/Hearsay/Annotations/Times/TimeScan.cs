using System.Globalization;
using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Times;

/// <summary>The words of one sentence with what the patterns need to read them.</summary>
internal sealed class TimeScan(string text, TimeGrammar grammar, IReadOnlyList<Token> tokens)
{
    /// <summary>The article's text.</summary>
    public string Text { get; } = text;

    /// <summary>The sentence's words.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>Reads numbers in words.</summary>
    public NumeralReader Numerals => grammar.Numerals;

    /// <summary>Puts the words of another sentence in the place of the last.</summary>
    public void Read(TextSpan sentence)
    {
        Words.Clear();
        GrammarScanner.Scan(Text, sentence, grammar.Vocabulary, Words);
    }

    /// <summary>Reads the number that begins at a word.</summary>
    public bool TryReadNumeral(int at, out Numeral numeral) => Numerals.TryRead(Text, Words, at, out numeral, withParts: false);

    /// <summary>Whether the word names the zone of a clock.</summary>
    public bool IsZone(int at) => Fits(grammar.Zone, at);

    /// <summary>Whether the word is <c>a.m.</c> or <c>p.m.</c>.</summary>
    public bool IsMeridiem(int at) => Fits(grammar.Meridiem, at);

    /// <summary>Whether the word joins the two ends of a range: <c>to</c>, <c>through</c>, a dash.</summary>
    public bool IsJoin(int at) => Fits(grammar.To, at);

    /// <summary>Whether the word joins them after <c>between</c>.</summary>
    public bool IsAnd(int at) => Fits(grammar.And, at);

    /// <summary>Whether a hyphen after this word joins it to a date: <c>mid-1996</c>, <c>post-1959</c>.</summary>
    public bool IsDatePrefix(int at) => at >= 0 && Fits(grammar.Mod, at);

    private bool Fits(TimeElement element, int at)
    {
        var slots = default(TimeSlots);
        return element.Match(this, at, ref slots) > 0;
    }

    /// <summary>Whether the word names a month.</summary>
    public bool IsMonth(int at) => Fits(grammar.Month, at);

    /// <summary>The token that a word stands in, with its part of speech where that is told.</summary>
    public Token TokenOf(Word word)
    {
        var (low, high) = (0, tokens.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.End <= word.Start) low = middle + 1;
            else if (tokens[middle].Span.Start > word.Start) high = middle - 1;
            else return tokens[middle];
        }

        return default;
    }

    /// <summary>A number as TIMEX3 values write it.</summary>
    public string Format(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
