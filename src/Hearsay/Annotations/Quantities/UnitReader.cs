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
        if (amount.Unit is not null && amount.Form != NumeralForm.Part) return Joined(amount);

        var at = BehindLink(amount);
        if (amount.Form == NumeralForm.Part) return OfOne(amount, at);
        if (MoneyAt(amount, at) is { } money) return Joined(amount with { Unit = money.Unit, End = money.End });

        var (unit, end) = MeasureAt(at);
        return unit is null ? amount : Joined(amount with { Unit = unit, End = end });
    }

    /// <summary>The word behind what links figures and unit: <c>10-kilometer</c>, <c>millions of dollars</c>.</summary>
    private int BehindLink(Amount amount)
    {
        var isLinked = amount.End < words.Count
            && (words[amount.End].Kind == WordKind.Hyphen || amount.Form == NumeralForm.Many && words[amount.End].Id == lexicon.Of);
        return isLinked ? amount.End + 1 : amount.End;
    }

    /// <summary><c>half a mile</c>, <c>a quarter of a percentage point</c>, <c>½ teaspoon</c>: no share, but a part of one unit.</summary>
    private Amount OfOne(Amount amount, int at)
    {
        if (at < words.Count && words[at].Id == lexicon.Of) at++;
        if (at < words.Count && (lexicon.Numerals.IsArticle(words[at]) || words[at].Id == lexicon.One || words[at] is { IsPlainNumber: true, A: 1 })) at++;

        var (percent, taken) = lexicon.MatchAt("percent", words, at);
        var (unit, end) = percent is null ? MeasureAt(at) : (percent, at + taken);

        // "Third-degree burns".
        var isOrdinal = amount.End < words.Count && words[amount.End] is { Kind: WordKind.Hyphen } && lexicon.Numerals.OrdinalOf(words[amount.End - 1]) > 0;
        if (unit is null || amount.IsRange || isOrdinal) return amount;

        return amount with { Low = amount.Low / 100, High = amount.High / 100, Decimals = 2, Form = NumeralForm.Words, Unit = unit, End = end };
    }

    /// <summary>The unit of measure at a word, squared where a 2 stands close behind it.</summary>
    private (string? Unit, int End) MeasureAt(int at)
    {
        var (unit, taken) = lexicon.MatchAt("unit", words, at);
        if (unit is null) (unit, taken) = lexicon.MatchAt("letter-unit", words, at);
        if (unit is null) return (null, at);

        var end = at + taken;
        var isRaised = end < words.Count && words[end].IsGlued && words[end].Length == 1 && words.Text[words[end].Start] is '2' or '3' or '²' or '³';
        if (isRaised) return (unit + (words.Text[words[end].Start] is '2' or '²' ? "²" : "³"), end + 1);

        return lexicon.MatchAt("unit", words, at).Taken > 0 || IsLetterUnit(at) ? (unit, end) : (null, at);
    }

    private (string Unit, int End)? MoneyAt(Amount amount, int at)
    {
        var (currency, taken) = lexicon.MatchAt("currency", words, at);

        // In "5 € 20" the sign may belong to the next figure.
        var isNext = currency is not null && at + 1 < words.Count && words[at + 1] is { Kind: WordKind.Number, IsGlued: true } && !words[at].IsGlued;
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
        if (amount.Low >= LeastMoney) return !CommonWords.ContainsInflected(words[at].In(words.Text).ToString());

        for (var i = amount.Start - 1; i >= 0 && i > amount.Start - Reach; i--)
        {
            if (lexicon.Is(words[i], QuantityClass.Money)) return !CommonWords.ContainsInflected(words[at].In(words.Text).ToString());
        }

        return false;
    }

    /// <summary><c>48m</c>, <c>12 m</c>: letters that stand close, or where the phrase ends.</summary>
    private bool IsLetterUnit(int at)
    {
        if (words[at].IsCapital) return false;
        if (at + 1 >= words.Count) return true;

        var next = words[at + 1];
        return words[at].IsGlued && !next.IsGlued || next.Kind is WordKind.Mark || next is { Kind: WordKind.Number, IsGlued: false } || lexicon.Is(next, QuantityClass.Ends);
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
