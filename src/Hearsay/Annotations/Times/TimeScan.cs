using System.Globalization;
using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Times;

/// <summary>The words of one sentence with what the patterns need to read them.</summary>
internal sealed class TimeScan(string text, TimeGrammar grammar)
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
    public bool IsZone(int at)
    {
        var slots = default(TimeSlots);
        return grammar.Zone.Match(this, at, ref slots) > 0;
    }

    /// <summary>Whether a hyphen after this word joins it to a date: <c>mid-1996</c>, <c>post-1959</c>.</summary>
    public bool IsDatePrefix(int at)
    {
        var slots = default(TimeSlots);
        return at >= 0 && grammar.Mod.Match(this, at, ref slots) > 0;
    }

    /// <summary>Whether the word names a month.</summary>
    public bool IsMonth(int at)
    {
        var slots = default(TimeSlots);
        return grammar.Month.Match(this, at, ref slots) > 0;
    }

    /// <summary>A number as TIMEX3 values write it.</summary>
    public string Format(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
