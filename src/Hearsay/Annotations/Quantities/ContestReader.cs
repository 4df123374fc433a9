using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <summary>Reads what two sides got: votes, <c>passed 52-48</c>, <c>carried 31 to 12</c>; and the score of a game, <c>lost 3-1</c>.</summary>
/// <remarks>Which of them it is, the words of the sentence say; where they say neither, figures that a hyphen joins stay unread.</remarks>
internal sealed class ContestReader(TaggedWords words, CoveredWords covered, QuantityLexicon lexicon)
{
    private const int MostDigits = 3;

    private string? unit;
    private bool isKnown;

    /// <summary>Begins a sentence.</summary>
    public void Begin() => isKnown = false;

    /// <summary>The amounts of both sides where they begin at a word, and the word after them.</summary>
    public (Quantity[] Sides, int End)? ReadAt(int at)
    {
        if (at + 2 >= words.Count || SideAt(at) is not { } one || SideAt(at + 2) is not { } other) return null;

        var isJoined = words[at + 1].Kind == WordKind.Hyphen && (at + 3 >= words.Count || words[at + 3].Kind != WordKind.Hyphen) && (at == 0 || words[at - 1].Kind != WordKind.Hyphen);
        var isVote = words[at + 1].Id == lexicon.To && at > 0 && words[at - 1].Id != lexicon.From && other < one;
        if (!isJoined && !isVote || (unit = Unit()) is null || isVote && unit != "vote" || IsCounted(at + 3)) return null;

        return ([Side(at, one), Side(at + 2, other)], at + 3);
    }

    private bool IsCounted(int at) => words.Upos(at) is PartOfSpeech.Noun or PartOfSpeech.Adj && lexicon.MatchAt("voting", words, at).Taken == 0;

    // A year, a measure and a telephone number are no side.
    private decimal? SideAt(int at)
    {
        if (words[at].Kind != WordKind.Number || covered.Is(at) || !lexicon.Numerals.TryRead(words.Text, words, at, out var side)) return null;
        if (side is not { WordCount: 1, Form: NumeralForm.Digits } || decimal.Truncate(side.Value) != side.Value || words[at].IsPlainNumber && words[at].Length > MostDigits) return null;

        return lexicon.MatchAt("unit", words, at + 1).Taken > 0 || lexicon.MatchAt("percent", words, at + 1).Taken > 0 ? null : side.Value;
    }

    private Quantity Side(int at, decimal value) => new(new TextSpan(words[at].Start, words[at].End), value, value, unit!, QuantityBound.Exact);

    private string? Unit()
    {
        if (isKnown) return unit;

        isKnown = true;
        return Any("voting") ? "vote" : Any("games") ? "score" : null;
    }

    private bool Any(string section)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (lexicon.MatchAt(section, words, at).Taken > 0) return true;
        }

        return false;
    }
}
