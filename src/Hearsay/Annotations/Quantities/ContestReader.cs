using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Quantities;

/// <summary>Reads what two sides got: votes, <c>passed 52-48</c>, <c>by 312 votes to 40</c>; and the score of a game, <c>lost 3-1</c>.</summary>
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
        if (at + 2 >= words.Count || !IsSide(at) || !IsSide(at + 2) || covered.Is(at)) return null;

        var isJoined = words[at + 1].Kind == WordKind.Hyphen && (at + 3 >= words.Count || words[at + 3].Kind != WordKind.Hyphen) && (at == 0 || words[at - 1].Kind != WordKind.Hyphen);
        var isVote = words[at + 1].Id == lexicon.To && at > 0 && (words[at - 1].Id == lexicon.By || lexicon.MatchBefore("voting", words, at).Taken > 0);
        if (!isJoined && !isVote || (unit = Unit()) is null || isVote && unit != "vote") return null;

        return ([Side(at), Side(at + 2)], at + 3);
    }

    // "14-16 years" and a telephone number are no contests.
    private bool IsSide(int at) =>
        words[at] is { Kind: WordKind.Number, A: >= 0, B: 0 } number && (number.Length <= MostDigits || number.C == 1) && !covered.Is(at)
        && !(at + 1 < words.Count && (lexicon.MatchAt("unit", words, at + 1).Taken > 0 || lexicon.MatchAt("percent", words, at + 1).Taken > 0));

    private Quantity Side(int at) => new(new TextSpan(words[at].Start, words[at].End), words[at].A, words[at].A, unit!, QuantityBound.Exact, null, null);

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
