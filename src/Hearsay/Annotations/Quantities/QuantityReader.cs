using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <summary>Reads the quantities of one sentence after the other of an article.</summary>
internal sealed class QuantityReader(AnnotatedArticle article, QuantityLexicon lexicon)
{
    private readonly List<Word> words = [];
    private readonly AmountReader amounts = new(lexicon);
    private readonly NounPhraseReader nouns = new(lexicon);
    private readonly NonQuantities refusals = new(lexicon);
    private int nextTime;
    private Description? counts;

    /// <summary>Appends the quantities of a sentence; sentences come in order.</summary>
    public void Read(TextSpan sentence, List<Quantity> found)
    {
        words.Clear();
        counts = null;
        GrammarScanner.Scan(article.Text, sentence, lexicon.Vocabulary, words);
        for (var at = 0; at < words.Count;)
        {
            if (!lexicon.MayBegin(words[at]))
            {
                at++;
            }
            else if (TimeEndingAfter(words[at].Start) is { } end)
            {
                while (at < words.Count && words[at].Start < end) at++;
            }
            else if (amounts.ReadAt(article.Text, words, at) is { } amount)
            {
                if (!IsTime(amount.End - 1) && !refusals.Refuse(article.Text, words, amount) && Describe(amount) is { } quantity) found.Add(quantity);
                at = refusals.EndOfCode(words, amount.End);
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Where the time ends that covers a position.</summary>
    private int? TimeEndingAfter(int position)
    {
        while (nextTime < article.Times.Count && article.Times[nextTime].Span.End <= position) nextTime++;

        return nextTime < article.Times.Count && article.Times[nextTime].Span.Contains(position) ? article.Times[nextTime].Span.End : null;
    }

    private bool IsTime(int word)
    {
        for (var i = nextTime; i < article.Times.Count && article.Times[i].Span.Start <= words[word].Start; i++)
        {
            if (article.Times[i].Span.Contains(words[word].Start)) return true;
        }

        return false;
    }

    private Quantity? Describe(Amount amount)
    {
        var (unit, end) = UnitOf(amount);
        var (bound, start, hedgedEnd) = HedgeOf(amount, end);
        var described = unit switch
        {
            "%" or "pp" => OfShare(amount, end),
            null => OfCount(amount, end),
            _ => OfMeasure(unit, end),
        };
        if (described is not { } what) return null;
        if (unit is null && what.Measured is not null) counts = what with { Of = null, Scope = null };

        var span = new TextSpan(words[start].Start, words[hedgedEnd - 1].End);
        var (low, high) = LimitsOf(amount, bound);
        return new Quantity(span, low, high, what.Unit, bound, SpanOf(what.Of), SpanOf(what.Measured))
        {
            Decimals = amount.Decimals,
            Scope = SpanOf(what.Scope),
        };
    }

    /// <summary>The unit that stands with the figures and where it ends; none for counts.</summary>
    private (string? Unit, int End) UnitOf(Amount amount)
    {
        if (amount.Unit is not null) return (amount.Unit, amount.End);

        // "10-kilometer", "millions of dollars".
        var isLinked = amount.End < words.Count
            && (words[amount.End].Kind == WordKind.Hyphen || amount.Form == NumeralForm.Many && words[amount.End].Id == lexicon.Of);
        var at = isLinked ? amount.End + 1 : amount.End;
        var (currency, taken) = lexicon.MatchAt("currency", words, at);
        if (currency is not null) return (currency, at + taken);

        // "5 in" is no length and "3 m" one only where the letter stands close or alone.
        var (unit, length) = lexicon.MatchAt("unit", words, at);
        return unit is not null ? (unit, at + length) : (null, amount.End);
    }

    private (QuantityBound Bound, int Start, int End) HedgeOf(Amount amount, int end)
    {
        var bound = amount.Form == NumeralForm.Many ? QuantityBound.About : amount.IsRange ? QuantityBound.Between : QuantityBound.Exact;
        var (before, taken) = lexicon.MatchBefore("before", words, amount.Start);
        if (before is not null && !IsTime(amount.Start - taken)) return (Enum.Parse<QuantityBound>(before), amount.Start - taken, end);

        // "12 or more people", "12 percent or more".
        var (after, following) = lexicon.MatchAt("after", words, end);
        return after is null ? (bound, amount.Start, end) : (Enum.Parse<QuantityBound>(after), amount.Start, end + following);
    }

    private static (decimal? Low, decimal? High) LimitsOf(Amount amount, QuantityBound bound) => bound switch
    {
        QuantityBound.AtLeast => (amount.Low, null),
        QuantityBound.AtMost => (null, amount.High),
        QuantityBound.About when amount.Form == NumeralForm.Many => (amount.Low, null),
        _ => (amount.Low, amount.High),
    };

    private Description? OfShare(Amount amount, int end)
    {
        var unit = amount.Unit!;
        if (end >= words.Count) return new Description(unit);
        if (words[end].Id == lexicon.Of || amount.Form == NumeralForm.Part && lexicon.Is(words[end], QuantityClass.Determiners))
        {
            var from = words[end].Id == lexicon.Of ? end + 1 : end;
            if (nouns.ReadAny(article.Text, words, from) is not { } whole) return new Description(unit);

            var place = PlaceAfter(whole.End);

            // "Valdrians in the east" are the whole; "civilian support in Harrow" is one thing and its place.
            if (whole.IsPlural && place is { } part) whole = whole with { End = part.End };
            return new Description(unit, Of: whole, Scope: place);
        }

        if (amount.Form == NumeralForm.Part && nouns.ReadPlural(article.Text, words, end) is { } people && people.Start <= end + 1)
        {
            // "one in five voters": the voters are the whole.
            return new Description(unit, Of: people, Scope: PlaceAfter(people.End));
        }

        NounPhrase? measured = lexicon.Is(words[end], QuantityClass.Measures) ? new NounPhrase(end, end + 1, end, IsPlural: false) : null;
        return new Description(unit, Measured: measured, Scope: PlaceAfter(measured?.End ?? end));
    }

    private Description? OfMeasure(string unit, int end)
    {
        if (end + 1 >= words.Count) return new Description(unit);

        // "$3.2 million in aid", "40 tons of grain", "$5 million worth of weapons".
        var isWorth = words[end].Id == lexicon.Worth && words[end + 1].Id == lexicon.Of;
        var isIn = words[end].Id == lexicon.In && words[end + 1].IsLowerCase && !lexicon.Is(words[end + 1], QuantityClass.Ends);
        var introduces = isWorth || isIn || words[end].Id == lexicon.Of;
        var measured = introduces && !IsTime(end + 1) ? nouns.ReadAny(article.Text, words, isWorth ? end + 2 : end + 1) : null;
        return new Description(unit, Measured: measured, Scope: PlaceAfter(measured?.End ?? end));
    }

    private Description? OfCount(Amount amount, int end)
    {
        if (end < words.Count && words[end].Id == lexicon.Of) return OfSome(amount, end + 1);

        // "12 or more people".
        var from = end + lexicon.MatchAt("after", words, end).Taken;
        if (from < words.Count && lexicon.Is(words[from], QuantityClass.Conditions) && !IsNounAt(from + 1))
        {
            var condition = words[from].In(article.Text).ToString().ToLowerInvariant();
            return new Description(condition, Measured: new NounPhrase(from, from + 1, from, IsPlural: true), Scope: PlaceAfter(from + 1));
        }

        var phrase = nouns.ReadPlural(article.Text, words, from);
        if (phrase is null && amount is { Low: 1, IsRange: false }) phrase = nouns.ReadAny(article.Text, words, from);

        // "12 people and 30 others": still people.
        if (phrase is { } rest && counts is { } same && lexicon.Is(words[rest.Head], QuantityClass.Others))
        {
            return same with { Measured = phrase, Scope = PlaceAfter(rest.End) };
        }

        if (phrase is { } counted && !IsTime(counted.Head))
        {
            return new Description(LemmaOf(counted.Head), Measured: phrase, Scope: PlaceAfter(counted.End));
        }


        if (refusals.NeedsNoun(words, amount)) return null;

        // "50,000 people fled and 100,000 have hidden", "247 people in one town and 10 in the next": still people.
        var place = PlaceAfter(end);
        var isSame = counts is not null && end < words.Count && (place is not null || lexicon.Is(words[end], QuantityClass.Auxiliaries));
        return isSame ? counts!.Value with { Scope = place } : new Description("", Scope: place);
    }

    /// <summary>"Dozens of people" are people; "nine of eleven districts" are districts, out of eleven.</summary>
    private Description? OfSome(Amount amount, int from)
    {
        var isOfAll = amount.Form != NumeralForm.Many;
        if (from < words.Count && lexicon.Is(words[from], QuantityClass.Determiners)) from++;
        var inner = amounts.ReadAt(article.Text, words, from);
        var phrase = nouns.ReadAny(article.Text, words, inner?.End ?? from);
        if (phrase is not { } counted) return refusals.NeedsNoun(words, amount) ? null : new Description("");

        NounPhrase? whole = isOfAll ? counted with { Start = inner?.Start ?? counted.Start } : null;
        return new Description(LemmaOf(counted.Head), Of: whole, Measured: counted, Scope: PlaceAfter(counted.End));
    }

    private NounPhrase? PlaceAfter(int at) =>
        at + 1 < words.Count && lexicon.Is(words[at], QuantityClass.Place) && !IsTime(at + 1)
        && nouns.ReadPlace(article.Text, words, at + 1) is { } place && !IsTime(place.Head) ? place : null;

    private bool IsNounAt(int at) =>
        at < words.Count && words[at].IsLowerCase && !lexicon.Is(words[at], QuantityClass.Ends) && nouns.IsPlural(article.Text, words[at]);

    private string LemmaOf(int word) =>
        article.TokenAt(words[word].Start) is { } token ? article.Tokens[token].Lemma : words[word].In(article.Text).ToString();

    private TextSpan? SpanOf(NounPhrase? phrase) =>
        phrase is { } found ? new TextSpan(words[found.Start].Start, words[found.End - 1].End) : null;

    private readonly record struct Description(string Unit, NounPhrase? Of = null, NounPhrase? Measured = null, NounPhrase? Scope = null);
}
