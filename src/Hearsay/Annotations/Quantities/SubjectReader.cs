using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <summary>Finds what an amount measures among the words before it: <c>a fine of</c> $3, <c>the crest stood at</c> 7 metres, <c>turnout was</c> 78 percent.</summary>
internal sealed class SubjectReader(TaggedWords words, QuantityLexicon lexicon, CoveredWords covered)
{
    // Between a subject and its amount stand an adverb or two, an auxiliary, a verb and a preposition.
    private const int LongestPredicate = 7;
    private const int LongestPhrase = 12;

    /// <summary>What is measured by the amount whose words, with its hedge, begin here; none where the words do not tell.</summary>
    public NounPhrase? Before(int start)
    {
        if (start == 0) return null;
        if (words[start - 1].Id == lexicon.Of) return EndingAt(start - 1);
        if (words[start - 1].Id == lexicon.Worth) return SubjectEndingAt(BeforePredicate(start - 1) ?? start - 1);

        return BeforePredicate(start) is { } end ? SubjectEndingAt(end) : EstimatedBefore(start);
    }

    /// <summary>What is counted, by the words for the count: <c>the number of dead</c> counts the dead, <c>the death toll</c> deaths, <c>a crowd</c> people; nothing where they name no count.</summary>
    public string? UnitOf(NounPhrase subject)
    {
        for (var at = subject.Start; at < subject.End; at++)
        {
            if (lexicon.MatchAt("tallies", words, at).Value is not { } counted) continue;

            return counted switch
            {
                "of" => at + 1 < subject.End && words[at + 1].Id == lexicon.Of ? words.Lemma(subject.End - 1) : "",
                "before" => at > subject.Start ? words.Lemma(at - 1) : "",
                _ => counted,
            };
        }

        return null;
    }

    /// <summary><c>police put the crowd at</c>.</summary>
    private NounPhrase? EstimatedBefore(int start)
    {
        if (words[start - 1].Id != lexicon.At || EndingAt(start - 1) is not { } estimated) return null;

        var verb = estimated.Start - 1;
        while (verb > 0 && words.Upos(verb) == PartOfSpeech.Det) verb--;
        return verb > 0 && words.Upos(verb) == PartOfSpeech.Verb && lexicon.IsEstimating(words.Lemma(verb)) ? estimated : null;
    }

    /// <summary>Where the subject ends whose predicate ends before a word: <c>turnout | has risen to</c>.</summary>
    private int? BeforePredicate(int end)
    {
        var hasVerb = false;
        var at = end - 1;
        for (; at >= 0 && at >= end - LongestPredicate; at--)
        {
            var isVerb = words.Upos(at) is PartOfSpeech.Verb or PartOfSpeech.Aux;
            var measures = isVerb && (lexicon.IsMeasuring(words.Lemma(at)) || words.Xpos(at) == "VBN" && lexicon.IsEstimating(words.Lemma(at)));
            if (isVerb && !measures && !hasVerb) return null;

            hasVerb |= measures;
            var isInside = isVerb || words.Upos(at) is PartOfSpeech.Adv or PartOfSpeech.Part
                || !hasVerb && (words.Upos(at) is PartOfSpeech.Adp or PartOfSpeech.Sconj || words[at].Kind == WordKind.Letters && lexicon.Is(words[at], QuantityClass.Adds));
            if (!isInside) break;
        }

        return hasVerb && at >= 0 ? at + 1 : null;
    }

    /// <summary>The noun phrase that ends before a word, past a relative pronoun, a time or a place: <c>the plan, which</c>; <c>turnout in Harrow</c>.</summary>
    private NounPhrase? SubjectEndingAt(int end)
    {
        while (end > 0 && (words.IsMark(end - 1) && words[end - 1].Length == 1 && words.Text[words[end - 1].Start] == ',' || lexicon.Is(words[end - 1], QuantityClass.Relatives) || covered.Is(end - 1))) end--;

        if (EndingAt(end) is not { } last) return null;

        var start = last.Start;
        for (var step = 0; step < 4; step++)
        {
            var link = start - 1;
            while (link >= 0 && words.Upos(link) is PartOfSpeech.Det) link--;
            if (link <= 0 || words.Upos(link) != PartOfSpeech.Adp) break;
            if (EndingAt(link) is not { } before) return words[link].Id == lexicon.Of ? last : null;

            last = words[link].Id == lexicon.Of ? before with { End = last.End } : before;
            start = before.Start;
        }

        return last;
    }

    private NounPhrase? EndingAt(int end)
    {
        var at = end - 1;
        if (at < 0 || words.Upos(at) is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || words[at].Kind != WordKind.Letters) return null;

        var start = at;
        for (; at >= 0 && at > end - LongestPhrase && IsInside(at); at--) start = at;
        while (start < end - 1 && words.Upos(start) == PartOfSpeech.Det) start++;
        return covered.Is(end - 1) ? null : new NounPhrase(start, end, end - 1, words.Xpos(end - 1) is "NNS" or "NNPS");
    }

    private bool IsInside(int at) => words[at].Kind is WordKind.Letters or WordKind.Hyphen && (words[at].Kind == WordKind.Hyphen || words.Upos(at) switch
    {
        PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det => true,
        PartOfSpeech.Pron => words.Xpos(at) == "PRP$",
        PartOfSpeech.Part => words.Xpos(at) == "POS",
        PartOfSpeech.Verb => words.Xpos(at) is "VBN" or "VBG" && words.Upos(at + 1) is PartOfSpeech.Noun or PartOfSpeech.Adj && words.Upos(at - 1) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adp,
        _ => false,
    });
}
