using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Quantities;

/// <summary>Tells the numbers that are names, ages, scores, pronouns or years from those that say how much.</summary>
internal sealed class NonQuantities(QuantityLexicon lexicon)
{
    private const int OldestAge = 120;
    private const int LongestCount = 6;
    private const int LastDay = 31;

    /// <summary>Whether the figures are no amount at all.</summary>
    public bool Refuse(string text, IReadOnlyList<Word> words, Amount amount)
    {
        if (amount.Unit is not null && amount.Form != NumeralForm.Part) return IsPartOfName(words, amount.Start);

        return IsPartOfName(words, amount.Start)
            || IsJoinedToWord(text, words, amount)
            || IsNamed(words, amount)
            || IsListed(words, amount)
            || IsAge(words, amount)
            || IsPronoun(words, amount)
            || IsYear(words, amount)
            || IsVaguePart(words, amount)
            || IsDayOfMonth(words, amount)
            || IsPartOfTime(words, amount)
            || words[amount.Start] is { Kind: WordKind.Number, Length: > 1 } number && text[number.Start] == '0' && number.B == 0;
    }

    /// <summary>Whether figures without a noun or a unit say nothing: a year, a number in a row of digits, "the two".</summary>
    public bool NeedsNoun(IReadOnlyList<Word> words, Amount amount)
    {
        var first = words[amount.Start];
        var before = amount.Start > 0 ? words[amount.Start - 1] : default;
        if (first.IsPlainNumber && (first.Length > LongestCount || first is { Length: 4, A: >= 1500 and < 2200 })) return true;

        return amount is { Form: NumeralForm.Words, Low: < 20 } && lexicon.MatchBefore("before", words, amount.Start).Taken == 0
            && (amount.Low == 1 || lexicon.Is(before, QuantityClass.Determiners | QuantityClass.Adds) || !EndsClause(words, amount.End));
    }

    /// <summary><c>1)</c> and <c>(2)</c>: what a bare figure in brackets says is told by the layout.</summary>
    public bool IsBracketed(IReadOnlyList<Word> words, Amount amount) =>
        amount.End < words.Count && words[amount.End] is { Kind: WordKind.Mark, IsGlued: true } next && next.Id == lexicon.Bracket;

    /// <summary>The word after digits and hyphens that run on: a score, a telephone number.</summary>
    public int EndOfCode(IReadOnlyList<Word> words, int end)
    {
        while (end + 1 < words.Count && words[end].Kind == WordKind.Hyphen && words[end + 1].Kind == WordKind.Number) end += 2;
        return end;
    }

    /// <summary><c>A320</c>, <c>T-72</c>, <c>#3</c>.</summary>
    private static bool IsPartOfName(IReadOnlyList<Word> words, int at)
    {
        if (at == 0 || !words[at].IsGlued) return false;

        var before = words[at - 1];
        return before.Kind is WordKind.Letters or WordKind.Hyphen or WordKind.Code or WordKind.Number or WordKind.Decade
            || before is { Kind: WordKind.Mark, Id: 0, IsGlued: true };
    }

    /// <summary><c>15-member</c>, <c>45-year-old</c>, <c>2-1</c>; but not <c>10-kilometer</c>, whose unit is read with it.</summary>
    private bool IsJoinedToWord(string text, IReadOnlyList<Word> words, Amount amount)
    {
        if (amount.End >= words.Count) return false;

        var next = words[amount.End];

        // "401(k)".
        if (next is { Kind: WordKind.Mark, IsGlued: true } && text[next.Start] == '(') return true;
        if (next.Kind == WordKind.Letters && next.IsGlued && words[amount.End - 1].Kind == WordKind.Number) return !HasUnit(words, amount.End);

        return next.Kind == WordKind.Hyphen && !HasUnit(words, amount.End + 1);
    }

    private bool HasUnit(IReadOnlyList<Word> words, int at) =>
        lexicon.MatchAt("unit", words, at).Taken > 0 || lexicon.MatchAt("currency", words, at).Taken > 0;

    /// <summary><c>Article 5</c>, <c>Apollo 11</c>, <c>10 Downing Street</c>, <c>the Group of Seven</c>.</summary>
    private bool IsNamed(IReadOnlyList<Word> words, Amount amount)
    {
        var (start, end) = (amount.Start, amount.End);
        if (start > 0)
        {
            var before = words[start - 1];

            // "In the whole district 7,900 homes": no name has a number that is written so.
            var isGrouped = words[start] is { Kind: WordKind.Number, C: 1 };
            if (lexicon.Is(before, QuantityClass.Names) && !isGrouped) return true;
            if (before.Id == lexicon.Of && start > 1 && words[start - 2].IsCapital && words[start].IsCapital) return true;

            var isName = before is { Kind: WordKind.Letters, IsCapital: true, Id: 0 };
            if (isName && !isGrouped && !IsSomeOf(words, amount) && (words[start].Kind == WordKind.Number || words[start].IsCapital) && !IsNounLike(words, end) && !HasUnit(words, end)) return true;
        }

        for (var i = end; i < words.Count && i < end + 3 && words[i].IsCapital; i++)
        {
            if (i > end && lexicon.Is(words[i], QuantityClass.Street)) return true;
        }

        return end < words.Count && words[end].IsCapital && lexicon.Is(words[end], QuantityClass.Street);
    }

    /// <summary><c>By the end of August 930 of the 1,050 families</c>: no day has such a number, and no name is followed so.</summary>
    private bool IsSomeOf(IReadOnlyList<Word> words, Amount amount) =>
        amount.Low > LastDay && amount.End + 1 < words.Count && words[amount.End].Id == lexicon.Of && lexicon.Is(words[amount.End + 1], QuantityClass.Determiners);

    private bool IsNounLike(IReadOnlyList<Word> words, int at) =>
        at < words.Count && words[at].Kind == WordKind.Letters && words[at].Id != lexicon.Possessive && !lexicon.Is(words[at], QuantityClass.Ends);

    /// <summary><c>1. First of all</c>.</summary>
    private static bool IsListed(IReadOnlyList<Word> words, Amount amount) =>
        amount.Start == 0 && amount.End < words.Count && words[0].IsPlainNumber
        && words[amount.End] is { Kind: WordKind.Mark, IsGlued: true, Id: 0 };

    /// <summary><c>Maren, 45, said</c>.</summary>
    private static bool IsAge(IReadOnlyList<Word> words, Amount amount) =>
        amount is { Low: <= OldestAge, IsRange: false } && amount.Start > 1 && words[amount.Start].IsPlainNumber
        && IsMark(words, amount.Start - 1) && words[amount.Start - 2].IsCapital && (amount.End >= words.Count || IsMark(words, amount.End));

    private static bool IsMark(IReadOnlyList<Word> words, int at) => words[at].Kind == WordKind.Mark;

    /// <summary>"The 2010 elections": a count of so many would be written 2,010, unless it is hedged or of people.</summary>
    private bool IsYear(IReadOnlyList<Word> words, Amount amount) =>
        words[amount.Start] is { IsPlainNumber: true, Length: 4, A: >= 1900 and < 2100 } && !amount.IsRange
        && !HasUnit(words, amount.End)
        && lexicon.MatchBefore("before", words, amount.Start).Value is not ("About" or "AtMost")
        && !(amount.End < words.Count && lexicon.Is(words[amount.End], QuantityClass.Plurals));

    /// <summary><c>no one</c>, <c>the one</c>, <c>one way or another</c>.</summary>
    public bool IsPronoun(IReadOnlyList<Word> words, Amount amount)
    {
        if (amount.IsRange || amount.End - amount.Start != 1 || words[amount.Start].Id != lexicon.One) return false;

        var before = amount.Start > 0 ? words[amount.Start - 1] : default;
        // "One of the seven turbines" counts.
        var isOfSome = amount.End + 2 < words.Count && words[amount.End].Id == lexicon.Of && (words[amount.End + 2].IsPlainNumber || lexicon.Numerals.IsNumberWord(words[amount.End + 2].Id) && words[amount.End + 2].Id != 0) && lexicon.Is(words[amount.End + 1], QuantityClass.Determiners);
        if (isOfSome) return lexicon.Is(before, QuantityClass.Pronouns);

        var isBefore = lexicon.Is(before, QuantityClass.Pronouns) || before.Kind == WordKind.Hyphen;
        return isBefore || !IsNounLike(words, amount.End) || lexicon.Is(words[amount.End], QuantityClass.Idioms);
    }

    /// <summary>"The first half", "a third attempt", "in half": parts only where a whole follows or a hedge stands before.</summary>
    private bool IsVaguePart(IReadOnlyList<Word> words, Amount amount)
    {
        if (amount.Form != NumeralForm.Part || amount.End - amount.Start > 2 && words[amount.End - 1].Kind != WordKind.Letters) return false;
        if (amount.Start > 0 && lexicon.Numerals.OrdinalOf(words[amount.Start - 1]) > 0) return true;

        var isFollowed = amount.End < words.Count && (words[amount.End].Id == lexicon.Of || lexicon.Is(words[amount.End], QuantityClass.Determiners));
        var isStep = amount.Start > 0 && words[amount.Start - 1].Id == lexicon.By;
        return !isFollowed && !isStep && lexicon.MatchBefore("before", words, amount.Start).Taken == 0 && IsSinglePart(words, amount);
    }

    /// <summary><c>9/11</c> names a day: nobody cuts a whole into eleven.</summary>
    private bool IsDayOfMonth(IReadOnlyList<Word> words, Amount amount) =>
        words[amount.Start] is { Kind: WordKind.Fraction, Length: > 1, B: 7 or > 8 }
        && !(amount.End < words.Count && words[amount.End].Id == lexicon.Of);

    /// <summary><c>a third of a second</c>.</summary>
    private bool IsPartOfTime(IReadOnlyList<Word> words, Amount amount)
    {
        if (amount.Form != NumeralForm.Part || amount.End + 1 >= words.Count || words[amount.End].Id != lexicon.Of) return false;

        var at = lexicon.Numerals.IsArticle(words[amount.End + 1]) ? amount.End + 2 : amount.End + 1;
        return at < words.Count && lexicon.Is(words[at], QuantityClass.TimeUnits);
    }

    private static bool IsSinglePart(IReadOnlyList<Word> words, Amount amount) =>
        amount.End - amount.Start <= 2 && words[amount.Start].Kind == WordKind.Letters;

    private bool EndsClause(IReadOnlyList<Word> words, int at) =>
        at >= words.Count || words[at].Kind == WordKind.Mark || lexicon.Is(words[at], QuantityClass.Ends);
}
