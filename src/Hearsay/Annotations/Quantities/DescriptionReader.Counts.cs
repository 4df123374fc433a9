using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <content>Counts: figures without a unit.</content>
internal sealed partial class DescriptionReader
{
    private const int OldestAge = 120;
    private const decimal LeastLarge = 1_000_000;
    private const decimal MostTimes = 1000;

    private Description? OfCount(Amount amount, int start)
    {
        var end = amount.End;
        if (end < words.Count && words[end].Id == lexicon.Of) return OfSome(amount, end + 1);

        // "12 or more people", "from 52 to 48 seats".
        var from = SecondOfChange(amount, start)?.End ?? end + lexicon.MatchAt("after", words, end).Taken;
        var phrase = nouns.ReadPlural(from);
        if (amount is { Low: 1, IsRange: false })
        {
            // "One hopes" hopes.
            if (phrase is not null && amount.Form == NumeralForm.Words) return null;
            phrase ??= nouns.ReadAny(from);
        }

        // "Took 12 lives and injured dozens more".
        var isMore = from < words.Count && words[from].Id == lexicon.More && !(phrase is { } next && nouns.IsNoun(next.Head));
        if (isMore && subjects.IsDoneToPeople(start)) return new Description("person", Scope: PlaceAfter(from + 1));

        // "12 people and 30 others": still people.
        if (counts is { } same && (phrase is { } rest && lexicon.Is(words[rest.Head], QuantityClass.Others) || isMore))
        {
            return same with { Measured = phrase ?? same.Measured, Scope = PlaceAfter(phrase?.End ?? from + 1) };
        }

        if (phrase is null && isMore && last.Unit.Length > 0) return new Description(last.Unit);

        return phrase is { } counted && !covered.Is(counted.Head) ? OfNoun(counted, amount, start) : WithoutNoun(amount, start);
    }

    private Description? OfNoun(NounPhrase counted, Amount amount, int start)
    {
        // "41 people were killed and 200 injured": people.
        if (lexicon.Is(words[counted.Head], QuantityClass.Conditions) && counts is { Unit: "person" } people && IsInList(start)) return people with { Scope = PlaceAfter(counted.End) };

        // "Three times as long".
        if (words.Lemma(counted.Head) == "time") return null;

        // "Turnout was 61 percent, 12 points higher".
        var isPoints = words.Lemma(counted.Head) == "point" && (hasShare || BecomesShare(counted.End));
        if (!isPoints) return new Description(TallyOf(counted.Head, amount) ?? UnitOf(counted.Head), Measured: nouns.WithOf(counted), Scope: PlaceAfter(counted.End));

        last.End = counted.End;
        return new Description("pp", Measured: Restated(start) ?? SubjectOf(start, amount.End));
    }

    /// <summary>Twenty crew are people; one country is a country.</summary>
    private string? TallyOf(int head, Amount amount) =>
        amount.Low > 1 && words.Xpos(head) == "NN" && lexicon.MatchAt("tallies", words, head).Value is { } counted and not ("of" or "before") ? counted : null;

    /// <summary>A count whose noun stands before it, is understood, or is none.</summary>
    private Description? WithoutNoun(Amount amount, int start)
    {
        var end = amount.End;
        if (SubjectOf(start, end) is { } subject)
        {
            if (subjects.UnitOf(subject) is { } unit) return new Description(unit, Measured: subject, Scope: PlaceAfter(end));

            // "Infections passed 2,000"; "the homes were 40" says something else.
            var head = subjects.HeadOf(subject);
            if (nouns.IsPlural(head) && !refusals.NeedsNoun(words, amount) && subjects.IsTallied(start)) return new Description(UnitOf(head), Measured: subject, Scope: PlaceAfter(end));
        }

        if (IsSecond(start) && last.Unit.Length > 0) return new Description(last.Unit, Measured: last.Measured, Scope: PlaceAfter(end));
        if (start > 1 && words[start - 2].Id == lexicon.Of && lexicon.Is(words[start - 1], QuantityClass.Relatives)) return (counts ?? new Description("")) with { Of = new NounPhrase(start - 1, start, start - 1, IsPlural: true), Measured = null };
        if (subjects.WholeBefore(start) is { } all) return new Description(UnitOf(all.Head), Of: all);
        if (subjects.IsDoneToPeople(start)) return new Description("person", Scope: PlaceAfter(end));
        if (counts is { } still && IsInList(start) && IsDoing(end)) return still with { Scope = null };
        if (IsNumbered(start, amount)) return null;
        if (refusals.NeedsNoun(words, amount) || IsAge(start, amount) || refusals.IsBracketed(words, amount)) return null;

        // "50,000 people fled and 100,000 have hidden", "247 people in one town and 10 in the next", "31 people, up from 14": still people.
        var place = PlaceAfter(end);
        var isSame = end < words.Count && (place is not null || lexicon.Is(words[end], QuantityClass.Auxiliaries)) || IsCompared(start);
        if (HasFate(end) && !isSame) return new Description("person", Scope: place);

        // "Has orders for more than 160", "so far it has been 96": what the sentence counted before.
        return counts is { } same && !IsOfOtherSize(amount) ? same with { Scope = place } : new Description("", Scope: place);
    }

    /// <summary>"Loans to 44 companies come to 6.3 billion": so many more are of something else.</summary>
    private bool IsOfOtherSize(Amount amount) => amount.Low >= LeastLarge && counted * MostTimes < amount.Low;

    /// <summary>Whether an amount goes on from the one before: <c>12 died and 30</c>.</summary>
    private bool IsInList(int start) => start > 0 && (words[start - 1].Id == lexicon.And || words.IsMark(start - 1));

    /// <summary>Whether a verb or a side follows: <c>30 fled</c>, <c>14 against</c>.</summary>
    private bool IsDoing(int end) => end < words.Count && words.Xpos(end) is "VBD" or "VBN" or "VBG" || end < words.Count && lexicon.MatchAt("sides", words, end).Taken > 0;

    /// <summary><c>27 died</c>, <c>450 were wounded</c>.</summary>
    private bool HasFate(int at)
    {
        while (at < words.Count && words.Upos(at) == PartOfSpeech.Aux) at++;
        return at < words.Count && lexicon.Is(words[at], QuantityClass.Fates);
    }

    /// <summary><c>polling station 14</c>, <c>Radio 101</c>; but <c>Harrow sent 40 doctors, Tarn 25</c>, <c>cost the taxpayer 3 billion</c>.</summary>
    private bool IsNumbered(int start, Amount amount) =>
        start == amount.Start && amount.End == amount.Start + 1 && words[start].IsPlainNumber && start > 0 && !covered.Is(start - 1)
        && (words.Xpos(start - 1) == "NN" || words.Upos(start - 1) == PartOfSpeech.Propn && counts is null);

    /// <summary>"Dozens of people" are people; "nine of eleven districts" are districts, out of eleven.</summary>
    private Description? OfSome(Amount amount, int from)
    {
        var isOfAll = amount.Form != NumeralForm.Many;
        var hasDeterminer = from < words.Count && (lexicon.Is(words[from], QuantityClass.Determiners) || words.Upos(from) == PartOfSpeech.Det || words.Xpos(from) == "PRP$");
        var inner = amounts.ReadAt(words.Text, words, hasDeterminer ? from + 1 : from);
        var phrase = inner is { } figures ? NounOf(figures) : nouns.ReadWhole(from);
        if (phrase is not { } counted || (hasDeterminer && inner is null && IsSomebodys(amount.Start, counted)))
        {
            return refusals.NeedsNoun(words, amount) ? null : new Description("");
        }

        // "20 tonnes of cement, 15 of sand".
        var isMass = isOfAll && last.Unit.Length > 0 && counts is null && inner is null && !hasDeterminer && !counted.IsPlural;
        if (isMass) return new Description(last.Unit, Measured: counted);

        // "Three of them": of whom, was said before.
        if (words.Upos(counted.Head) == PartOfSpeech.Pron) return (counts ?? earlier ?? new Description("")) with { Of = counted, Measured = null };

        if (lexicon.Is(words[counted.Head], QuantityClass.Others)) return (counts ?? new Description("person")) with { Measured = counted };

        NounPhrase? whole = isOfAll ? counted with { Start = inner?.Start ?? counted.Start } : null;
        return new Description(UnitOf(counted.Head), whole, counted, PlaceAfter(counted.End));
    }

    /// <summary>"Nine of eleven districts"; but "107 of the 160 turn against him" counts no turn: what is more than one stands in the plural.</summary>
    private NounPhrase? NounOf(Amount figures) =>
        nouns.ReadAny(figures.End) is { } noun && (noun.IsPlural || figures.Low <= 1 || nouns.IsPlural(noun.Head) || TallyOf(noun.Head, figures) is not null
            || words.Xpos(noun.Head) != "NN")
            ? noun : null;

    /// <summary>"The 130 of the inspectors" is whose number it is, and no part of them.</summary>
    private bool IsSomebodys(int start, NounPhrase of)
    {
        if (start == 0 || words.Upos(of.Head) == PartOfSpeech.Pron) return false;

        var before = words.Upos(start - 1) == PartOfSpeech.Adj && !lexicon.Is(words[start - 1], QuantityClass.Adds) && words[start - 1].Kind == WordKind.Letters ? start - 2 : start - 1;
        return before >= 0 && (words[before].Id == lexicon.The || words.Xpos(before) is "PRP$");
    }

    /// <summary>"4 points to 37 percent".</summary>
    private bool BecomesShare(int end) =>
        end + 1 < words.Count && words[end].Id == lexicon.To && amounts.ReadAt(words.Text, words, end + 1) is { Unit: "%" };

    private bool IsCompared(int start) =>
        lexicon.MatchBefore("compared", words, start).Taken > 0 || start > 1 && words[start - 1].Id == lexicon.To && lexicon.Is(words[start - 2], QuantityClass.Ballots);

    /// <summary>"Children under five", "a third were under 20", "he was 79", "older than 30".</summary>
    private bool IsAge(int start, Amount amount)
    {
        if (amount.Low > OldestAge || start == 0 || amount.End < words.Count && nouns.IsNoun(amount.End)) return false;
        if (lexicon.MatchBefore("age", words, amount.Start).Taken > 0) return true;

        // "Who, at 24,", "she will be 70".
        if (words[start - 1].Id == lexicon.At && words.IsMark(amount.End) && (start == 1 || words.IsMark(start - 2))) return true;

        var pronoun = start - 1;
        while (pronoun > 0 && words.Upos(pronoun) == PartOfSpeech.Aux) pronoun--;
        if (pronoun < start - 1 && words.Lemma(start - 1) == "be" && words.Lemma(pronoun) is "he" or "she" or "who") return true;

        var isLimited = start < amount.Start && lexicon.Is(words[start], QuantityClass.AgeLimits);
        return words.Lemma(start - 1) == "be"
            ? isLimited
            : isLimited && (nouns.IsPlural(start - 1) || words.Upos(start - 1) == PartOfSpeech.Pron);
    }
}
