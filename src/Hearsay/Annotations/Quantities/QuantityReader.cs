using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <summary>Reads the quantities of one sentence after the other of an article.</summary>
internal sealed class QuantityReader
{
    private readonly AnnotatedArticle article;
    private readonly QuantityLexicon lexicon;
    private readonly TaggedWords words;
    private readonly CoveredWords covered;
    private readonly AmountReader amounts;
    private readonly UnitReader units;
    private readonly DescriptionReader descriptions;
    private readonly NonQuantities refusals;
    private readonly AsOfReader times;
    private readonly ContestReader contests;

    public QuantityReader(AnnotatedArticle article, QuantityLexicon lexicon)
    {
        (this.article, this.lexicon) = (article, lexicon);
        words = new TaggedWords(article);
        covered = new CoveredWords(article, words);
        amounts = new AmountReader(lexicon);
        units = new UnitReader(words, lexicon);
        descriptions = new DescriptionReader(words, covered, lexicon, amounts, units);
        refusals = new NonQuantities(lexicon);
        times = new AsOfReader(article);
        contests = new ContestReader(words, covered, lexicon);
    }

    /// <summary>Appends the quantities of a sentence; sentences come in order.</summary>
    public void Read(Sentence sentence, List<Quantity> found)
    {
        words.Read(sentence, lexicon.Vocabulary);
        descriptions.Begin();
        contests.Begin();
        var first = found.Count;
        for (var at = 0; at < words.Count;)
        {
            // A hyphen that opens a sentence is a bullet, no minus.
            if (!lexicon.MayBegin(words[at]) || at == 0 && article.Text[words[at].Start] is '-')
            {
                at++;
                continue;
            }

            var end = covered.EndAfter(words[at].Start);
            if (contests.ReadAt(at) is { } contest)
            {
                found.AddRange(contest.Sides);
                at = contest.End;
                continue;
            }

            var amount = end is null || words[at].Kind == WordKind.Letters ? amounts.ReadAt(article.Text, words, at) : null;
            if (amount is { } bare && units.WithUnit(bare) is var whole && (end is null || words[whole.End - 1].Start >= end || IsShare(whole)))
            {
                at = Read(bare, whole, found);
            }
            else
            {
                at++;
                while (at < words.Count && words[at].Start < end) at++;
            }
        }

        times.AddTimes(sentence.Span, found, first);
    }

    /// <summary>Appends an amount if it is one, and tells where to read on. "A quarter million" outlasts the time "a quarter".</summary>
    private int Read(Amount bare, Amount whole, List<Quantity> found)
    {
        var isRefused = covered.Is(whole.End - 1) && covered.Is(bare.End - 1) && !IsShare(whole) || IsScore(whole, ref bare) || refusals.Refuse(article.Text, words, whole);
        if (!isRefused && Describe(whole) is { } quantity) found.Add(quantity);

        return refusals.EndOfCode(words, isRefused ? bare.End : whole.End);
    }

    /// <summary>"A quarter of the voters" is no time; "a quarter of 2031" might be.</summary>
    private bool IsShare(Amount amount) =>
        amount.Form == NumeralForm.Part && amount.End + 1 < words.Count && words[amount.End].Id == lexicon.Of && !covered.Is(amount.End + 1);

    /// <summary>"Carried 52 to 48": what falls and counts nothing is a score.</summary>
    private bool IsScore(Amount amount, ref Amount bare)
    {
        if (amount.Unit is not null || amount.End + 1 >= words.Count || words[amount.End].Id != lexicon.To || amount.Start > 0 && words[amount.Start - 1].Id == lexicon.From) return false;
        if (amounts.ReadAt(article.Text, words, amount.End + 1) is not { } second || second.Low >= amount.Low || units.WithUnit(second).Unit is not null) return false;
        if (descriptions.Counts(second)) return false;

        bare = second;
        return true;
    }

    private Quantity? Describe(Amount amount)
    {
        var (bound, start, end) = HedgeOf(amount);
        if (descriptions.Read(amount, start) is not { } what) return null;

        var span = new TextSpan(words[start].Start, words[end - 1].End);
        var (low, high) = LimitsOf(amount, bound);
        return new Quantity(span, low, high, what.Unit, bound, SpanOf(what.Of), SpanOf(what.Measured))
        {
            Decimals = amount.Decimals,
            Scope = SpanOf(what.Scope),
        };
    }

    private (QuantityBound Bound, int Start, int End) HedgeOf(Amount amount)
    {
        var bound = amount.Form == NumeralForm.Many ? QuantityBound.About : amount.IsRange ? QuantityBound.Between : QuantityBound.Exact;
        var (start, end) = (amount.Start, amount.End);
        var (before, taken) = lexicon.MatchBefore("before", words, start);
        if (before is not null && (!covered.Is(start - taken) || covered.Is(start))) (bound, start) = (Enum.Parse<QuantityBound>(before), start - taken);

        // "12 or more people", "12 percent or more", "about 500 or more".
        var (after, following) = lexicon.MatchAt("after", words, end);
        return after is null || bound is QuantityBound.AtLeast or QuantityBound.AtMost ? (bound, start, end) : (Enum.Parse<QuantityBound>(after), start, end + following);
    }

    private static (decimal? Low, decimal? High) LimitsOf(Amount amount, QuantityBound bound) => bound switch
    {
        QuantityBound.AtLeast => (amount.Low, null),
        QuantityBound.AtMost => (null, amount.High),
        QuantityBound.About when amount.Form == NumeralForm.Many => (amount.Low, null),
        _ => (amount.Low, amount.High),
    };

    private TextSpan? SpanOf(NounPhrase? phrase) =>
        phrase is { } found ? new TextSpan(words[found.Start].Start, words[found.End - 1].End) : null;
}
