using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <summary>Finds what an amount measures among the words before it: <c>a fine of</c> $3, <c>the crest stood at</c> 7 metres, <c>turnout was</c> 78 percent.</summary>
internal sealed partial class SubjectReader(TaggedWords words, QuantityLexicon lexicon, CoveredWords covered)
{
    // Between a subject and its amount stand an adverb or two, an auxiliary, a verb and a preposition.
    private const int LongestPredicate = 7;
    private const int LongestPhrase = 12;
    private const int LongestAside = 30;

    /// <summary>What is measured by the amount with its hedge; none where the words do not tell.</summary>
    /// <param name="start">The first word of the amount, or of its hedge.</param>
    /// <param name="end">The word after its last.</param>
    public NounPhrase? Before(int start, int end) =>
        ByTags(start, end) ?? (start > 0 && words.IsParsed && ParsedSubject(start, end) is >= 0 and var head ? PhraseAt(head, start) : null);

    private NounPhrase? ByTags(int start, int end)
    {
        // "A turnout of just 54 percent".
        while (start > 1 && words.Upos(start - 1) == PartOfSpeech.Adv && !lexicon.Is(words[start - 1], QuantityClass.Moves) && words[start - 2].Id == lexicon.Of) start--;
        if (start == 0) return null;
        if (words[start - 1].Id == lexicon.Of && start > 1) return EndingAt(start - 1);
        if (end < words.Count && lexicon.Is(words[end], QuantityClass.Dimensions) && EndingAt(start) is { } thing) return thing;
        if (lexicon.Is(words[start - 1], QuantityClass.Moves) && SubjectEndingAt(start - 1) is { } moved) return moved;
        if (words[start - 1].Id == lexicon.Worth) return SubjectEndingAt(BeforePredicate(start - 1) ?? start - 1, isAppended: true);

        return BeforePredicate(start) is { } predicate ? SubjectEndingAt(predicate) : EstimatedBefore(start) ?? CostingBefore(start);
    }

    /// <summary>The whole in front: <c>of the 40 passengers,</c> 12.</summary>
    public NounPhrase? WholeBefore(int start)
    {
        if (!IsComma(start - 1)) return null;

        // "Of the 600 prisoners released,".
        var end = start > 2 && words.Xpos(start - 2) == "VBN" ? start - 2 : start - 1;
        if (EndingAt(end, isAnything: true) is not { } whole) return null;

        var of = whole.Start - 1;
        while (of > 0 && words.Upos(of) is PartOfSpeech.Det or PartOfSpeech.Num) of--;
        return of >= 0 && words[of].Id == lexicon.Of && (of == 0 || words.IsMark(of - 1) || words.Upos(of - 1) == PartOfSpeech.Cconj) ? whole with { Start = of + 1 } : null;
    }

    /// <summary>The noun of a subject that its number goes by: <c>admissions</c> in <c>admissions to the wards</c>.</summary>
    public int HeadOf(NounPhrase subject)
    {
        for (var at = subject.Start + 1; at < subject.End; at++)
        {
            if (words.Upos(at) == PartOfSpeech.Adp) return at - 1;
        }

        return subject.End - 1;
    }

    /// <summary>Whether the verb before an amount says how many of its subject there are: <c>infections have passed</c> 2,000.</summary>
    public bool IsTallied(int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - LongestPredicate; at--)
        {
            if (words.Upos(at) == PartOfSpeech.Verb) return lexicon.IsTallying(words.Lemma(at));
        }

        return false;
    }

    /// <summary>Whether the verb right before an amount is done to people: <c>killing</c> 31.</summary>
    public bool IsDoneToPeople(int start) => start > 0 && words.Upos(start - 1) == PartOfSpeech.Verb && lexicon.IsHarming(words.Lemma(start - 1));

    /// <summary>What is counted, by the words for the count: <c>the number of dead</c> counts the dead, <c>the death toll</c> deaths, <c>a crowd</c> people; nothing where they name no count.</summary>
    public string? UnitOf(NounPhrase subject)
    {
        for (var at = subject.Start; at < subject.End; at++)
        {
            if (lexicon.MatchAt("tallies", words, at).Value is not { } counted) continue;

            return counted switch
            {
                "of" => at + 1 < subject.End && words[at + 1].Id == lexicon.Of ? words.Lemma(subject.End - 1) : "",
                "before" => at > subject.Start && words.Upos(at - 1) == PartOfSpeech.Noun ? words.Lemma(at - 1) : "death",
                _ => counted,
            };
        }

        return null;
    }

    /// <summary><c>police put the crowd at</c>.</summary>
    private NounPhrase? EstimatedBefore(int start)
    {
        if (words[start - 1].Id != lexicon.At || SubjectEndingAt(start - 1) is not { } estimated) return null;

        var verb = estimated.Start - 1;
        while (verb > 0 && words.Upos(verb) == PartOfSpeech.Det) verb--;
        return verb > 0 && words.Upos(verb) == PartOfSpeech.Verb && lexicon.IsEstimating(words.Lemma(verb)) ? estimated : null;
    }

    /// <summary><c>the strike costs the port</c> $5 million: the strike.</summary>
    private NounPhrase? CostingBefore(int start)
    {
        if (EndingAt(start) is not { } payer) return null;

        var verb = payer.Start - 1;
        while (verb > 0 && words.Upos(verb) == PartOfSpeech.Det) verb--;
        return verb > 0 && words.Upos(verb) == PartOfSpeech.Verb && lexicon.Is(words[verb], QuantityClass.Money) && BeforePredicate(verb + 1) is { } predicate ? SubjectEndingAt(predicate) : null;
    }

    /// <summary>Where the subject ends whose predicate ends before a word: <c>turnout | has risen to</c>.</summary>
    private int? BeforePredicate(int end)
    {
        var hasVerb = false;
        var at = end - 1;
        for (; at >= 0 && at >= end - LongestPredicate; at--)
        {
            var isVerb = words.Upos(at) is PartOfSpeech.Verb or PartOfSpeech.Aux;
            var measures = isVerb && (lexicon.Is(words[at + 1], QuantityClass.Moves) && at + 1 < end || lexicon.IsMeasuring(words.Lemma(at)) || IsGivenAmount(at) || IsMadeUp(at));
            if (isVerb && !measures && !hasVerb) return null;

            hasVerb |= measures;
            var isInside = isVerb || words.Upos(at) is PartOfSpeech.Adv or PartOfSpeech.Part
                || !hasVerb && (words.Upos(at) is PartOfSpeech.Adp or PartOfSpeech.Sconj || words[at].Kind == WordKind.Letters && lexicon.Is(words[at], QuantityClass.Adds));
            if (!isInside) break;
        }

        return hasVerb && at >= 0 ? at + 1 : null;
    }

    /// <summary>The subject whose predicate begins at a word, past a relative pronoun, an aside, a time, a place, or another predicate.</summary>
    private NounPhrase? SubjectEndingAt(int end, bool isAppended = false)
    {
        // "The rate as of May".
        for (var isTime = false; end > 0 && (covered.Is(end - 1) || isTime && words.Upos(end - 1) == PartOfSpeech.Adp); end--) isTime = true;
        if (end == 0) return null;

        // "A part of the bill, which": the nearest noun.
        if (lexicon.Is(words[end - 1], QuantityClass.Relatives)) return EndingAt(IsComma(end - 2) ? end - 2 : end - 1);
        if (words[end - 1].Id == lexicon.And) end = BeforeFirstPredicate(end - 1);
        if (IsComma(end - 1)) end = isAppended ? end - 1 : BeforeAside(end - 1);
        if (EndingAt(end) is not { } last) return null;

        var start = last.Start;
        for (var step = 0; step < 4; step++)
        {
            var link = start - 1;
            while (link >= 0 && words.Upos(link) is PartOfSpeech.Det) link--;
            if (link <= 0 || words.Upos(link) != PartOfSpeech.Adp) break;
            if (words[link].Id != lexicon.Of && !lexicon.Is(words[link], QuantityClass.Place | QuantityClass.Asides)) break;
            if (lexicon.MatchBefore("percent", words, link).Taken > 0) break;
            if (EndingAt(link) is not { } before) return words[link].Id == lexicon.Of || words.IsMark(link - 1) ? last : null;

            last = words[link].Id == lexicon.Of ? before with { End = last.End } : before;
            start = before.Start;
        }

        return last;
    }

    private bool IsComma(int at) => at >= 0 && words.IsMark(at) && words.Text[words[at].Start] == ',';

    /// <summary>"Inflation, which was 4 percent in May, is at": before the other comma.</summary>
    private int BeforeAside(int comma)
    {
        for (var at = comma - 1; at >= 0 && at > comma - LongestAside; at--)
        {
            if (IsComma(at)) return at;
        }

        return 0;
    }

    /// <summary>"The flood reached the town and stood at": before the verb that has the subject.</summary>
    private int BeforeFirstPredicate(int and)
    {
        for (var at = and - 1; at > 0 && at > and - LongestPhrase && !words.IsMark(at); at--)
        {
            var isFinite = words.Upos(at) is PartOfSpeech.Verb or PartOfSpeech.Aux && words.Xpos(at) is "VBD" or "VBZ" or "VBP" or "MD";
            if (isFinite && words.Upos(at - 1) is not (PartOfSpeech.Adv or PartOfSpeech.Aux)) return at;
        }

        return 0;
    }

    private NounPhrase? EndingAt(int end, bool isAnything = false)
    {
        var at = end - 1;
        if (at < 0 || words[at].Kind != WordKind.Letters || !isAnything && lexicon.Is(words[at], QuantityClass.Figures)) return null;
        // "The wounded", "the young".
        var isNominal = words.Upos(at) is PartOfSpeech.Noun or PartOfSpeech.Propn || lexicon.Is(words[at], QuantityClass.Conditions) || words.Upos(at) == PartOfSpeech.Adj && at > 0 && words[at - 1].Id == lexicon.The;
        if (!isNominal) return null;

        var start = at;
        for (; at >= 0 && at > end - LongestPhrase && IsInside(at); at--)
        {
            start = at;
            if (words.Upos(at) == PartOfSpeech.Det) break;
        }

        while (start < end - 1 && words.Upos(start) == PartOfSpeech.Det) start++;
        return covered.Is(end - 1) ? null : new NounPhrase(start, end, end - 1, words.Xpos(end - 1) is "NNS" or "NNPS");
    }

    /// <summary>"Makes up 12 percent", not "makes $1 million".</summary>
    private bool IsMadeUp(int verb) => lexicon.Is(words[verb], QuantityClass.Making) && verb + 1 < words.Count && words[verb + 1].Id == lexicon.Up;

    /// <summary>"Was raised", not "has raised".</summary>
    private bool IsGivenAmount(int verb) =>
        words.Xpos(verb) == "VBN" && lexicon.IsEstimating(words.Lemma(verb)) && (verb > 0 && words.Lemma(verb - 1) == "be" || verb > 1 && words.Upos(verb - 1) == PartOfSpeech.Adv && words.Lemma(verb - 2) == "be");

    private bool IsInside(int at) => words[at].Kind == WordKind.Hyphen || at + 1 < words.Count && words[at + 1].Kind == WordKind.Hyphen || at > 0 && words[at - 1].Kind == WordKind.Hyphen || words[at].Kind == WordKind.Letters && (words.Upos(at) switch
    {
        PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det => true,
        PartOfSpeech.Pron => words.Xpos(at) == "PRP$",
        PartOfSpeech.Part => words.Xpos(at) == "POS",
        PartOfSpeech.Verb => words.Xpos(at) is "VBN" or "VBG" && words.Upos(at + 1) is PartOfSpeech.Noun or PartOfSpeech.Adj && (at == 0 || words.Upos(at - 1) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adp),
        _ => false,
    });
}
