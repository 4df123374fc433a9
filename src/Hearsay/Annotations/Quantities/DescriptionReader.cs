using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <summary>Reads what an amount counts, of what whole it is a share, and for which part it is stated.</summary>
internal sealed partial class DescriptionReader(TaggedWords words, CoveredWords covered, QuantityLexicon lexicon, AmountReader amounts, UnitReader units)
{
    private const int LongestStep = 7;

    private readonly NounPhraseReader nouns = new(words, lexicon);
    private readonly SubjectReader subjects = new(words, lexicon, covered);
    private readonly NonQuantities refusals = new(lexicon);
    private Description? counts;
    private decimal counted;
    private Description? earlier;
    private bool hasShare;
    private (int End, NounPhrase? Measured, string Unit) last;

    /// <summary>Begins a sentence. What the last one counted is meant only by <c>three of them</c>.</summary>
    public void Begin() => (earlier, counts, hasShare, last) = (counts ?? earlier, null, false, (0, null, ""));

    /// <summary>Whether a noun stands behind the figures.</summary>
    public bool Counts(Amount amount) => nouns.ReadPlural(amount.End) is not null;

    /// <summary>What is said of an amount; nothing where it is none after all.</summary>
    /// <param name="amount">Its figures and unit.</param>
    /// <param name="start">Where its hedge begins.</param>
    public Description? Read(Amount amount, int start)
    {
        var described = (amount.Unit ?? UnitOfChange(amount, start)) switch
        {
            "%" or "pp" => OfShare(amount, start),
            null => OfCount(amount, start),
            _ => OfMeasure(amount, start),
        };
        if (amount.Unit is null && described is { Measured: { } noun } told && noun.Start >= amount.End) (counts, counted) = (told with { Of = null, Scope = null }, amount.Low);

        hasShare |= amount.Unit == "%";
        var end = described?.Measured is { } behind && behind.Start >= amount.End ? behind.End : amount.End;
        last = (Math.Max(end, last.End), described?.Measured, described?.Unit ?? "");
        return described;
    }

    /// <summary>"From 7.2 to 6.9 percent": the unit stands with the second.</summary>
    private string? UnitOfChange(Amount amount, int start) => SecondOfChange(amount, start) is { } second ? units.WithUnit(second).Unit : null;

    private Amount? SecondOfChange(Amount amount, int start) =>
        start > 0 && words[start - 1].Id == lexicon.From && amount.End + 1 < words.Count && words[amount.End].Id == lexicon.To
            ? amounts.ReadAt(words.Text, words, amount.End + 1)
            : null;

    private Description OfShare(Amount amount, int start)
    {
        var (unit, end) = (amount.Unit ?? UnitOfChange(amount, start)!, amount.End);
        var hasOf = end < words.Count && words[end].Id == lexicon.Of;
        if (hasOf || end < words.Count && amount.Form == NumeralForm.Part && (lexicon.Is(words[end], QuantityClass.Determiners) || words.Xpos(end) == "PRP$"))
        {
            if (nouns.ReadWhole(hasOf ? end + 1 : end) is not { } whole) return new Description(unit);

            var place = PlaceAfter(whole.End);

            // "Valdrians in the east" are the whole; "civilian support in Harrow" is one thing and its place.
            if (whole.IsPlural && place is { } part && words.Upos(whole.Head) is not (PartOfSpeech.Pron or PartOfSpeech.Det)) whole = whole with { End = part.End };

            // "The closure of a quarter of the offices" is no quarter of its own.
            var subject = amount.Form == NumeralForm.Part && start > 0 && words[start - 1].Id == lexicon.Of ? null : Restated(start) ?? SubjectOf(start, amount.End);
            return new Description(unit, whole, subject, place);
        }

        if (amount.Form == NumeralForm.Part && nouns.ReadPlural(end) is { } people && people.Start <= end + 1)
        {
            // "one in five voters": the voters are the whole.
            return new Description(unit, people, null, PlaceAfter(people.End));
        }

        var measured = NounBehind(end);
        return new Description(unit, subjects.WholeBefore(start), measured ?? SubjectOf(start, amount.End), PlaceAfter(measured?.End ?? end));
    }

    private Description OfMeasure(Amount amount, int start)
    {
        var (unit, end) = (amount.Unit ?? UnitOfChange(amount, start)!, amount.End);
        if (end + 1 >= words.Count) return new Description(unit, Measured: SubjectOf(start, amount.End));

        // "$3.2 million in aid", "40 tons of grain", "$5 million worth of weapons".
        var isWorth = words[end].Id == lexicon.Worth && words[end + 1].Id == lexicon.Of;
        var isIn = words[end].Id == lexicon.In && nouns.ReadAny(end + 1) is { } given && (lexicon.Is(words[given.Head], QuantityClass.Payments) || words.Xpos(given.Head) == "NNS");
        var introduces = isWorth || isIn || words[end].Id == lexicon.Of;
        var measured = introduces && !covered.Is(end + 1) ? nouns.ReadAny(isWorth ? end + 2 : end + 1) : NounBehind(end);
        if (measured is null && (lexicon.MatchAt("bearings", words, end).Taken > 0 || words[end].Id == lexicon.Of)) return new Description(unit, Scope: PlaceAfter(end));

        measured ??= SubjectOf(start, amount.End) ?? Bought(unit, start, end);
        return new Description(unit, Measured: measured, Scope: PlaceAfter(measured is { } after && after.Start >= end ? after.End : end));
    }

    /// <summary>What is measured by the words before; what the amount just before it measures, in "fell 11 percent to $3" and "from 5 to 7 percent".</summary>
    private NounPhrase? SubjectOf(int start, int end)
    {
        return IsSecond(start) ? last.Measured : subjects.Before(start, end) ?? (IsCompared(start) || end < words.Count && lexicon.Is(words[end], QuantityClass.Dimensions) ? last.Measured : null);
    }

    /// <summary>Whether the last amount steps to this one with no verb between: <c>7.8 percent in October, from</c> 8.1.</summary>
    private bool IsSecond(int start)
    {
        if (last.End == 0 || start - last.End is < 1 or > LongestStep || !lexicon.Is(words[start - 1], QuantityClass.Steps) && !(start - last.End == 1 && words[start - 1].Id == lexicon.At)) return false;

        for (var at = last.End; at < start - 1; at++)
        {
            if (words.Upos(at) is PartOfSpeech.Aux or PartOfSpeech.Cconj || words.Upos(at) == PartOfSpeech.Verb && !covered.Is(at) && words.Xpos(at) != "VBG") return false;
        }

        return true;
    }

    /// <summary>What the amount before measured, where this one says it in another way: <c>1,150 jobs, about 8 percent of its workforce</c>.</summary>
    private NounPhrase? Restated(int start)
    {
        var isOr = start > 1 && words[start - 1].Id == lexicon.Or;
        return last.End > 0 && start - (isOr ? 1 : 0) - 1 == last.End && words.IsMark(last.End) ? last.Measured : null;
    }

    /// <summary>What money is given for: <c>paid $4,000 for the crossing</c>.</summary>
    private NounPhrase? Bought(string unit, int start, int end)
    {
        if (start == 0 || !lexicon.IsPaying(words.Lemma(start - 1))) return null;

        var at = end + 2 < words.Count && lexicon.Numerals.IsArticle(words[end]) ? end + 2 : end;
        return lexicon.IsCurrency(unit) && at + 1 < words.Count && words[at].Id == lexicon.For && !covered.Is(at + 1) && words.Upos(at + 1) != PartOfSpeech.Num ? nouns.ReadAny(at + 1) : null;
    }

    /// <summary><c>a $5 fee</c>, <c>a 40-tonne truck</c>, <c>18 percent turnout</c>.</summary>
    private NounPhrase? NounBehind(int end)
    {
        var at = end < words.Count && words[end].Kind == WordKind.Hyphen ? end + 1 : end;
        var isNoun = at < words.Count && !covered.Is(at) && !lexicon.Is(words[at], QuantityClass.Ends) && words.Upos(at) is PartOfSpeech.Noun or PartOfSpeech.Adj;
        return isNoun && nouns.ReadAny(at) is { } noun && !covered.Is(noun.Head) ? nouns.WithOf(noun) : null;
    }

    private NounPhrase? PlaceAfter(int at) =>
        at + 1 < words.Count && lexicon.Is(words[at], QuantityClass.Place) && !covered.Is(at + 1)
        && nouns.ReadPlace(at + 1) is { } place && !covered.Is(place.Head) ? place : null;

    private string UnitOf(int head)
    {
        if (lexicon.Is(words[head], QuantityClass.Conditions) && !nouns.IsNoun(head)) return words[head].In(words.Text).ToString().ToLowerInvariant();

        // "Valdrians" may be tagged as a common noun; its dictionary form keeps the capital all the same.
        var lemma = words.Lemma(head);
        if (lemma.EndsWith("men", StringComparison.Ordinal) && words.Xpos(head) == "NNS") lemma = lemma[..^2] + "an";
        var isName = words[head].IsCapital && char.IsLower(lemma[0]) && !CommonWords.Contains(lemma);
        return isName ? char.ToUpperInvariant(lemma[0]) + lemma[1..] : lemma;
    }
}
