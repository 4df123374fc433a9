using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <summary>Reads the unit that stands with the figures: a currency, a measure, or two of one kind, <c>5 feet 2 inches</c>.</summary>
internal sealed class UnitReader(TaggedWords words, QuantityLexicon lexicon)
{
    private const decimal LeastMoney = 1_000_000;
    private const int Reach = 9;

    /// <summary>The amount with its unit, or as it was: what is counted comes later.</summary>
    public Amount WithUnit(Amount amount)
    {
        if (amount.Unit is not null) return Joined(amount);

        // "10-kilometer", "millions of dollars", "20 (kg)".
        var isLinked = amount.End < words.Count
            && (words[amount.End].Kind == WordKind.Hyphen || amount.Form == NumeralForm.Many && words[amount.End].Id == lexicon.Of);
        var at = isLinked ? amount.End + 1 : amount.End;
        if (MoneyAt(amount, at) is { } money) return Joined(amount with { Unit = money.Unit, End = money.End });

        var (unit, taken) = lexicon.MatchAt("unit", words, at);
        if (unit is null && !isLinked) (unit, taken) = LetterAt(at);
        return unit is null ? amount : Joined(amount with { Unit = unit, End = at + taken });
    }

    private (string Unit, int End)? MoneyAt(Amount amount, int at)
    {
        var (currency, taken) = lexicon.MatchAt("currency", words, at);

        // In "5 € 20" the sign may belong to the next figure.
        var isNext = currency is not null && words[at].Kind == WordKind.Mark && at + 1 < words.Count && words[at + 1] is { Kind: WordKind.Number, IsGlued: true } && !words[at].IsGlued;
        if (currency is not null && !isNext) return (currency, at + taken);

        // Nobody weighs a million pounds, unless of something.
        var isPounds = at < words.Count && lexicon.Is(words[at], QuantityClass.Pounds) && amount.Low >= LeastMoney && !(at + 1 < words.Count && words[at + 1].Id == lexicon.Of);
        if (isPounds) return ("GBP", at + 1);

        return IsUnknownMoney(amount, at) ? (words.Lemma(at), at + 1) : null;
    }

    /// <summary>"Cost 3.2 million dorins": a noun that nobody knows, where money is spoken of.</summary>
    private bool IsUnknownMoney(Amount amount, int at)
    {
        if (at >= words.Count || words[at] is not { IsLowerCase: true, Id: 0 } || words.Xpos(at) != "NNS") return false;

        for (var i = amount.Start - 1; i >= 0 && i > amount.Start - Reach; i--)
        {
            if (lexicon.Is(words[i], QuantityClass.Money)) return !CommonWords.ContainsInflected(words[at].In(words.Text).ToString());
        }

        return false;
    }

    /// <summary><c>48m</c>, <c>12 m</c>: letters that stand close, or where the phrase ends.</summary>
    private (string? Unit, int Taken) LetterAt(int at)
    {
        var (unit, taken) = lexicon.MatchAt("letter-unit", words, at);
        if (unit is null || words[at].IsCapital) return (null, 0);

        var isClose = words[at].IsGlued && (at + 1 >= words.Count || !words[at + 1].IsGlued || words[at + 1].Kind == WordKind.Mark);
        var ends = at + 1 >= words.Count || words[at + 1].Kind is WordKind.Mark or WordKind.Number || lexicon.Is(words[at + 1], QuantityClass.Ends);
        return isClose || ends ? (unit, taken) : (null, 0);
    }

    /// <summary>Adds the smaller unit behind the greater: <c>3 dollars and 50 cents</c>.</summary>
    private Amount Joined(Amount amount)
    {
        if (amount.IsRange || amount.Form is NumeralForm.Many or NumeralForm.Part) return amount;

        var at = amount.End < words.Count && words[amount.End].Id == lexicon.And ? amount.End + 1 : amount.End;
        if (at >= words.Count || !lexicon.Numerals.TryRead(words.Text, words, at, out var smaller) || smaller.Form is not (NumeralForm.Digits or NumeralForm.Words)) return amount;

        var end = at + smaller.WordCount;
        var (parts, taken) = lexicon.MatchAt($"smaller than {amount.Unit}", words, end);
        if (parts is null || smaller.Value >= QuantityLexicon.Number(parts)) return amount;

        var value = amount.Low + smaller.Value / QuantityLexicon.Number(parts);
        return amount with { Low = value, High = value, Decimals = 2, End = end + taken };
    }
}
