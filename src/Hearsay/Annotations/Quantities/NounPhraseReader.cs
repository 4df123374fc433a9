using Hearsay.Annotations.Numerals;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <summary>Reads the noun phrase that begins at a word, by parts of speech: what an amount counts, what it is a share of, where it holds.</summary>
internal sealed class NounPhraseReader(TaggedWords words, QuantityLexicon lexicon)
{
    private const int MostWords = 9;

    /// <summary>The plural that a count has behind it: <c>55,000 Russian soldiers died</c>.</summary>
    public NounPhrase? ReadPlural(int from) => Read(SkipAdded(from), mustBePlural: true);

    /// <summary>Any noun: <c>one wounded soldier</c>, <c>18% of Ukraine's territory</c>.</summary>
    public NounPhrase? ReadAny(int from) => Read(SkipAdded(from), mustBePlural: false);

    /// <summary>The whole of a share, with what is said to tell it apart: <c>the members of the union</c>; also <c>them</c>.</summary>
    public NounPhrase? ReadWhole(int from)
    {
        // "Them", "those who fled".
        if (from < words.Count && IsPronoun(from)) return new NounPhrase(from, from + 1, from, IsPlural: true);

        var start = SkipAdded(from);
        var figures = start + lexicon.MatchAt("before", words, start).Taken;
        if (Read(figures, mustBePlural: false) is not { } read) return null;

        var whole = read with { Start = start };
        var isFurther = whole.End + 1 < words.Count && words[whole.End].Id == lexicon.Of;
        return isFurther && ReadAny(whole.End + 1) is { } further ? whole with { End = further.End } : whole;
    }

    /// <summary>A name with its small words: <c>the Harrow region</c>; or a part with an article: <c>the east</c>.</summary>
    public NounPhrase? ReadPlace(int from)
    {
        if (from >= words.Count) return null;

        var hasArticle = words[from].Id == lexicon.The;
        var start = hasArticle ? from + 1 : from;
        if (!hasArticle && !(start < words.Count && words[start].IsCapital)) return null;
        if (Read(start, mustBePlural: false) is not { } place) return null;

        // "in Harrow and Tarn" is one scope.
        var isJoint = !hasArticle && place.End + 1 < words.Count && words[place.End].Id == lexicon.And && words.Upos(place.End + 1) == PartOfSpeech.Propn;
        return isJoint && Read(place.End + 1, mustBePlural: false) is { } other && !IsPlural(other.Head) ? place with { End = other.End } : place;
    }

    /// <summary>The phrase with what it is of: <c>members of the opposition</c>.</summary>
    public NounPhrase WithOf(NounPhrase phrase) =>
        phrase.End + 1 < words.Count && words[phrase.End].Id == lexicon.Of && words[phrase.End + 1].Kind == WordKind.Letters && ReadAny(phrase.End + 1) is { } further && words.Upos(further.Start) != PartOfSpeech.Num
            ? phrase with { End = further.End }
            : phrase;

    /// <summary>Whether the word is a noun in the plural.</summary>
    public bool IsPlural(int at) =>
        words[at].Kind == WordKind.Letters && (words.Xpos(at) is "NNS" or "NNPS" || lexicon.Is(words[at], QuantityClass.Plurals) && IsNoun(at));

    /// <summary>Whether the word is a noun or a name.</summary>
    public bool IsNoun(int at) => words.Upos(at) is PartOfSpeech.Noun or PartOfSpeech.Propn && words[at].Kind == WordKind.Letters && words[at].Id != lexicon.Possessive;

    private bool IsPronoun(int at) =>
        words[at].Kind == WordKind.Letters && words.Xpos(at) is "PRP" or "DT" && words.Upos(at) is PartOfSpeech.Pron or PartOfSpeech.Det
        && (at + 1 >= words.Count || words.Upos(at) == PartOfSpeech.Pron || lexicon.Is(words[at + 1], QuantityClass.Relatives));

    /// <summary>Skips <c>more</c>, <c>other</c>, <c>of</c> and determiners.</summary>
    private int SkipAdded(int from)
    {
        var start = from;
        while (start < words.Count && start < from + 3 && lexicon.Is(words[start], QuantityClass.Adds) && !words[start].IsCapital && words[start].Id != lexicon.Of && !EndsAt(start + 1)) start++;
        while (start < words.Count && start < from + 4 && (lexicon.Is(words[start], QuantityClass.Determiners) || words.Upos(start) == PartOfSpeech.Det)) start++;
        return start;
    }

    private bool EndsAt(int at) => words.IsMark(at) || words.Upos(at) is PartOfSpeech.Adp or PartOfSpeech.Aux;

    private NounPhrase? Read(int start, bool mustBePlural)
    {
        var (head, plural) = (-1, -1);
        var at = start;
        for (; at < words.Count && at < start + MostWords; at++)
        {
            if (IsPossessive(at))
            {
                // "The two men's characters" counts men; "18 % of Ukraine's territory" is of the territory.
                if (mustBePlural && plural >= 0) break;
                (head, plural) = (-1, -1);
            }
            else if (IsNoun(at) && !IsNewName(at, head) && !(head >= 0 && lexicon.Is(words[at], QuantityClass.Ends)))
            {
                head = at;
                if (IsPlural(at)) plural = at;
            }
            else if (!IsInCompound(at) && !(head < 0 && (IsModifier(at) || IsQuoteMark(at))))
            {
                break;
            }
        }

        if (head < 0) head = start < at && lexicon.Is(words[start], QuantityClass.Conditions) ? start : -1;
        else if (mustBePlural) head = plural;
        return head < 0 ? null : new NounPhrase(start, head + 1, head, IsPlural(head) || lexicon.Is(words[head], QuantityClass.Conditions));
    }

    /// <summary>Hyphens and what stands beside them, <c>in-person</c>; the figure of <c>CO2</c>.</summary>
    private bool IsInCompound(int at) =>
        words[at].Kind == WordKind.Hyphen || at + 1 < words.Count && words[at + 1].Kind == WordKind.Hyphen
        || at > 0 && words[at].IsGlued && (words[at - 1].Kind == WordKind.Hyphen || words[at].Kind == WordKind.Number && words[at - 1].Kind == WordKind.Letters);

    private bool IsQuoteMark(int at) => words[at].Kind == WordKind.Mark && words.Text[words[at].Start] is '“' or '”' or '"' or '‘' or '’' or '\'';

    /// <summary>"12 soldiers Harrow sent": a name behind a plural begins something new.</summary>
    private bool IsNewName(int at, int head) =>
        head >= 0 && words.Xpos(head) == "NNS" && words.Upos(at) == PartOfSpeech.Propn;

    private bool IsPossessive(int at) => words[at].Id == lexicon.Possessive && words.Xpos(at) == "POS";

    /// <summary>What may stand before a noun: adjectives, participles, their adverbs, and what joins them.</summary>
    private bool IsModifier(int at) => words[at].Kind is WordKind.Letters or WordKind.Number or WordKind.Ordinal && words.Upos(at) switch
    {
        PartOfSpeech.Adj => !lexicon.Is(words[at], QuantityClass.Ends) || words[at].Kind != WordKind.Letters,
        PartOfSpeech.Num => true,
        PartOfSpeech.Verb => words.Xpos(at) is "VBN" or "VBG",
        PartOfSpeech.Adv => words.Upos(at + 1) is PartOfSpeech.Adj || words.Xpos(at + 1) is "VBN",
        PartOfSpeech.Cconj => (words.Upos(at - 1) == PartOfSpeech.Adj || words.Xpos(at - 1) == "VBN") && (words.Upos(at + 1) == PartOfSpeech.Adj || words.Xpos(at + 1) == "VBN"),
        _ => false,
    };
}
