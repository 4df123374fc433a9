using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Says what an amount counts that leaves its noun out: <c>2,400</c> in <c>1,900 houses were destroyed. She counted 2,400.</c></summary>
internal static class LeftOutNoun
{
    // Of amounts that differ by more, the later seldom takes up the earlier.
    private const decimal MostTimes = 20;

    private const int MostSentences = 4;

    private const int LongestPointer = 4;

    private static readonly IReadOnlySet<PartOfSpeech> LeadsTo = new HashSet<PartOfSpeech>
    {
        PartOfSpeech.Verb, PartOfSpeech.Aux, PartOfSpeech.Adp, PartOfSpeech.Det, PartOfSpeech.Adv, PartOfSpeech.Part, PartOfSpeech.Sconj,
        PartOfSpeech.Pron,
    };

    private static readonly IReadOnlySet<PartOfSpeech> Follows = new HashSet<PartOfSpeech>
    {
        PartOfSpeech.Verb, PartOfSpeech.Aux, PartOfSpeech.Adp, PartOfSpeech.Sconj, PartOfSpeech.Cconj, PartOfSpeech.Pron, PartOfSpeech.Adv,
        PartOfSpeech.Det,
    };

    private static readonly IReadOnlySet<string> WordsForNumber =
        new HashSet<string>(StringComparer.Ordinal) { "number", "figure", "count", "estimate", "total", "tally" };

    /// <summary>
    /// The amount with unit and noun of the last one before it, where it has none of its own and stands for a whole phrase; else as it is.
    /// With it where that one stands, and whether it is of some of those only.
    /// </summary>
    public static (Quantity Quantity, TextSpan? Taken, bool IsSome) Restore(AnnotatedArticle article, Quantity quantity)
    {
        if (quantity.Measured is { } measured && !IsWordForNumber(article, measured)) return (quantity, null, false);
        if (quantity.Unit.Length > 0) return (quantity, MeasureBefore(article, quantity)?.Span, false);
        if (!StandsAlone(article, quantity) || IsOfNamed(article, quantity))
        {
            // "would cost the taxpayer 3 billion".
            return (EndsPhrase(article, quantity) && !CountsSomething(article, quantity) ? LeftOutCurrency.Restore(article, quantity) : quantity, null, false);
        }


        return CountBefore(article, quantity) is { } full
            ? (Of(full, quantity), full.Span, IsSomeOf(article, full, quantity))
            : (CountsSomething(article, quantity) ? quantity : LeftOutCurrency.Restore(article, quantity), null, false);
    }

    private static Quantity Of(Quantity full, Quantity quantity) =>
        quantity with { Unit = full.Unit, Measured = full.Measured, Of = quantity.Of ?? full.Of, Scope = quantity.Scope ?? full.Scope };

    // "The number will grow to 12 million": no money.
    private static bool CountsSomething(AnnotatedArticle article, Quantity quantity)
    {
        var first = article.TokensIn(quantity.Span).First;
        return Enumerable.Range(Math.Max(0, first - LongestPointer), Math.Min(first, LongestPointer))
            .Any(token => article.Tokens[token].Lemma is "number" or "count" or "tally" or "population" or "audience");
    }

    // "The office put the amount at 130 cubic metres", after the firm had spoken of 40: another number for the same.
    private static Quantity? MeasureBefore(AnnotatedArticle article, Quantity quantity)
    {
        if (!MeasureNature.IsPhysicalUnit(quantity.Unit) || !IsGivenAsNumber(article, quantity)) return null;

        // The first that is told is the one the others are set against; what lies between two amounts is none.
        return article.Quantities.FirstOrDefault(other => other.Span.End <= quantity.Span.Start && other.Unit == quantity.Unit
            && IsNear(article, other, quantity, isGiven: true) && IsOfSize(other, quantity) && !IsDifference(article, other));
    }

    /// <summary>Whether an amount is what lies between two others: <c>a margin of error of 10 tonnes</c>.</summary>
    public static bool IsDifference(AnnotatedArticle article, Quantity quantity) =>
        quantity.Measured is { } measured
        && article.WordsAndMarksIn(measured).TakeWhile(word => word.Form != "of").Any(word => MeasureNature.IsDifference(word.Lemma));

    // "Forty were hurt. Twelve are in hospital": some of them, not another count.
    private static bool IsSomeOf(AnnotatedArticle article, Quantity before, Quantity quantity) =>
        IsPartOfNumber(article, quantity) || (IsOfOwnNoun(article, quantity) && !AreGivenAlike(article, before, quantity)) || IsFollowedByVerb(article, quantity) && (quantity.High ?? quantity.Low) < (before.Low ?? before.High) && !IsGivenAsNumber(article, quantity);

    // "written promises from 109": so many promise, whatever was counted before.
    private static bool IsOfOwnNoun(AnnotatedArticle article, Quantity quantity) =>
        article.TokensIn(quantity.Span).First is > 1 and var first && article.Tokens[first - 1].Upos == PartOfSpeech.Adp && article.Tokens[first - 2] is { Upos: PartOfSpeech.Noun } noun
        && !WordsForNumber.Contains(noun.Lemma) && MeasureNature.KindOf(noun) is null && !IsGivenAsNumber(article, quantity);

    // "107 of the 160".
    private static bool IsPartOfNumber(AnnotatedArticle article, Quantity quantity) =>
        article.TokensIn(quantity.Span).End is var end && end < article.Tokens.Count && article.Tokens[end].Form == "of"
        && article.Quantities.Any(other => other.Span.Start >= article.Tokens[end].Span.End && article.TokensIn(other.Span).First <= end + 2);

    // "A further 64 were treated": what somebody gives another number for is a whole, not what came to it.
    private static bool IsAddition(AnnotatedArticle article, Quantity before) =>
        WordBefore(article, before) is { } word && MeasureNature.IsMore(word);

    // The nearest before it that names what it counts, by itself or by "the number of … rose to".
    private static Quantity? CountBefore(AnnotatedArticle article, Quantity quantity)
    {
        var isGiven = IsGivenAsNumber(article, quantity);
        for (var index = article.Quantities.Count - 1; index >= 0; index--)
        {
            var other = article.Quantities[index];
            if (other.Span.End > quantity.Span.Start || article.SentenceAt(other.Span.Start) is not { } sentence) continue;

            var full = NumberPhrase.Restore(article, article.Sentences[sentence].Span, other);
            if (full.Unit.Length == 0 || IsDifference(article, full) || (isGiven && IsAddition(article, full))) continue;
            if (!IsNear(article, full, quantity, isGiven)) return null;
            if (MeasureNature.IsPhysicalUnit(full.Unit) && !(isGiven || AreGivenAlike(article, full, quantity))) continue;

            // A sum of money is taken up only where somebody gives another number for it: most sums are of things of their own.
            var mayBe = MeasureNature.IsOfPeople(full.Unit) || !IsOfPeople(article, quantity);
            return mayBe && IsOfSize(full, quantity) && (isGiven || IsStep(article, quantity) || !LeftOutCurrency.IsSum(article, full)) ? full : null;
        }

        return null;
    }

    // "The number is 6,900", "put their number at 38": a word that stands for what was counted before.
    private static bool IsWordForNumber(AnnotatedArticle article, TextSpan measured)
    {
        var words = article.WordsAndMarksIn(measured);
        return words.Count > 0 && WordsForNumber.Contains(words[^1].Lemma) && !words.Any(word => word.Form == "of");
    }

    // "cost 1,400 a litre, up from 900 on Monday".
    private static bool IsStep(AnnotatedArticle article, Quantity quantity) => WordBefore(article, quantity)?.Form is "from" or "to" or "than";

    // "The agency speaks of 62 tonnes, the firm of 11".
    private static bool AreGivenAlike(AnnotatedArticle article, Quantity before, Quantity quantity) =>
        article.SentenceAt(before.Span.Start) == article.SentenceAt(quantity.Span.Start)
        && WordBefore(article, before) is { Upos: PartOfSpeech.Adp } lead && lead.Form is not ("to" or "from" or "by" or "in")
        && WordBefore(article, quantity)?.Form == lead.Form;

    private static Token? WordBefore(AnnotatedArticle article, Quantity quantity) =>
        article.TokensIn(quantity.Span).First is > 0 and var first ? article.Tokens[first - 1] : null;

    // "Organisers spoke of 150,000", "sticks to its 640", "puts their number at 38": somebody gives a number, and what of has been said.
    private static bool IsGivenAsNumber(AnnotatedArticle article, Quantity quantity)
    {
        var (first, pointer) = (article.TokensIn(quantity.Span).First, 0);
        for (var token = first - 1; token >= 0 && pointer < LongestPointer && !article.Tokens[token].IsMark(); token--)
        {
            // "raised its figure on Wednesday evening from four to nine".
            if (article.Times.Any(time => time.Span.Contains(article.Tokens[token].Span))) continue;

            pointer++;
            if (article.Tokens[token].Upos == PartOfSpeech.Verb) return MeasureNature.IsTellingNumber(article.Tokens[token]) || MeasureNature.IsForetelling(article.Tokens[token]);
            if (WordsForNumber.Contains(article.Tokens[token].Lemma)) return !NamesItself(article, token, first);
            if (article.Tokens[token].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn) return false;
        }

        return false;
    }

    // "the number of undecided to 17" says itself what it counts; "its figure of 17" does not.
    private static bool NamesItself(AnnotatedArticle article, int word, int first) => article.Tokens[word + 1].Is("of") && word + 2 < first;

    private static bool IsOfNamed(AnnotatedArticle article, Quantity quantity)
    {
        var first = article.TokensIn(quantity.Span).First;
        return Enumerable.Range(1, LongestPointer + 1).Select(step => first - step).TakeWhile(token => token >= 0 && !article.Tokens[token].IsMark())
            .Any(token => WordsForNumber.Contains(article.Tokens[token].Lemma) && NamesItself(article, token, first));
    }

    /// <summary>The share that a later one is compared with by a pronoun: <c>86 percent stopped work. In the south it was 94 percent</c>.</summary>
    public static Quantity? ShareBefore(AnnotatedArticle article, Quantity quantity)
    {
        if (quantity is not { Unit: "%", Of: null, Measured: null } || article.SentenceAt(quantity.Span.Start) is not { } sentence) return null;

        var at = article.TokensIn(quantity.Span).First - 1;
        while (at > 0 && article.Tokens[at].Upos is PartOfSpeech.Aux or PartOfSpeech.Verb or PartOfSpeech.Adv) at--;
        if (at < 0 || article.Tokens[at].Form.ToLowerInvariant() is not "it") return null;

        return article.Quantities.LastOrDefault(other => other.Unit == "%" && other.Span.End <= article.Sentences[sentence].Span.Start && sentence - article.SentenceAt(other.Span.Start) is > 0 and < MostSentences);
    }

    // "180,000 took part": ducats do not.
    private static bool IsOfPeople(AnnotatedArticle article, Quantity quantity)
    {
        var at = article.TokensIn(quantity.Span).End;
        while (at < article.Tokens.Count && article.Tokens[at].Upos == PartOfSpeech.Aux) at++;
        return at < article.Tokens.Count && article.Tokens[at].Upos == PartOfSpeech.Verb && MeasureNature.IsDoneByPeople(article.Tokens[at]);
    }

    // No noun follows that the number would belong to, and none stands before it that it would be the name of: "Route 66", "Resolution 242".
    private static bool StandsAlone(AnnotatedArticle article, Quantity quantity)
    {
        var first = article.TokensIn(quantity.Span).First;
        return (first == 0 || LeadsTo.Contains(article.Tokens[first - 1].Upos) || (IsFollowedByVerb(article, quantity) && OpensClause(article, first)))
            && EndsPhrase(article, quantity);
    }

    private static bool EndsPhrase(AnnotatedArticle article, Quantity quantity) =>
        article.TokensIn(quantity.Span).End is var end && (end >= article.Tokens.Count || Follows.Contains(article.Tokens[end].Upos) || article.Tokens[end] is var next && next.IsMark() && next.Form is not "-");

    private static bool IsFollowedByVerb(AnnotatedArticle article, Quantity quantity) =>
        article.TokensIn(quantity.Span).End is var end && end < article.Tokens.Count && article.Tokens[end].Upos is PartOfSpeech.Verb or PartOfSpeech.Aux;

    // "Three were charged", "contradicted her: eight were still open".
    private static bool OpensClause(AnnotatedArticle article, int first) =>
        article.Tokens[first - 1].IsMark() && article.Tokens[first - 1].Form is not ("-" or "(" or "%");

    // "The police put the number at 8,000": of what the paragraph before has just counted.
    private static bool IsNear(AnnotatedArticle article, Quantity before, Quantity quantity, bool isGiven) =>
        article.SentenceAt(before.Span.Start) is { } one && article.SentenceAt(quantity.Span.Start) is { } other && other - one < MostSentences
        && (isGiven || !article.Text.AsSpan(before.Span.End, quantity.Span.Start - before.Span.End).Contains('\n'));

    private static bool IsOfSize(Quantity before, Quantity quantity) =>
        (before.Low ?? before.High) is { } one && (quantity.Low ?? quantity.High) is { } other && one > 0 && other > 0
        && Math.Max(one, other) <= Math.Min(one, other) * MostTimes;
}
