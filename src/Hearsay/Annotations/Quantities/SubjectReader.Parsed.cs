using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Quantities;

/// <content>The same by heads and relations, for sentences that were parsed.</content>
internal sealed partial class SubjectReader
{
    private const int LongestChain = 4;
    private const int Reach = 40;

    /// <summary>The noun phrase around a head, with what it is of if that is not the amount.</summary>
    private NounPhrase? PhraseAt(int head, int amount)
    {
        if (EndingAt(head + 1) is not { } phrase) return null;

        var isFurther = head + 2 < words.Count && words[head + 1].Id == lexicon.Of;
        return isFurther && new NounPhraseReader(words, lexicon).ReadAny(head + 2) is { } further && (further.End <= amount || head > amount) ? phrase with { End = further.End } : phrase;
    }

    /// <summary>The noun that an amount measures, as the index of a word; -1 where the tree does not tell.</summary>
    private int ParsedSubject(int start, int end)
    {
        var head = HeadWord(start, end);
        if (head < 0) return -1;
        if (SubjectOf(head) is >= 0 and var own) return own;

        var relation = words.Relation(head);
        var governor = words.HeadOf(head);
        if (governor < 0) return -1;
        if (relation == "nmod") return start > 0 && words[start - 1].Id == lexicon.Of ? governor : -1;
        if (relation.StartsWith("obl", StringComparison.Ordinal) || relation is "obj" or "advmod" or "xcomp" or "dep") return SubjectOfVerb(governor);

        return -1;
    }

    /// <summary>The subject of a measuring verb, of the one it is joined to, or the noun whose clause it heads.</summary>
    private int SubjectOfVerb(int verb)
    {
        if (words.Upos(verb) != PartOfSpeech.Verb || !lexicon.IsMeasuring(words.Lemma(verb)) && !IsGivenAmount(verb)) return -1;

        for (var step = 0; step < LongestChain && verb >= 0; step++)
        {
            if (SubjectOf(verb) is >= 0 and var subject) return subject;

            var relation = words.Relation(verb);
            if (relation.StartsWith("acl", StringComparison.Ordinal)) return words.HeadOf(verb);
            if (relation is not ("conj" or "xcomp" or "advcl")) return -1;
            verb = words.HeadOf(verb);
        }

        return -1;
    }

    private int SubjectOf(int head)
    {
        for (var at = Math.Max(0, head - Reach); at < words.Count && at < head + Reach; at++)
        {
            if (words.HeadOf(at) != head || !words.Relation(at).StartsWith("nsubj", StringComparison.Ordinal)) continue;

            // "Which offers": what the clause is hung on.
            var isRelative = lexicon.Is(words[at], QuantityClass.Relatives) && words.Relation(head).StartsWith("acl", StringComparison.Ordinal);
            return isRelative ? words.HeadOf(head) : at;
        }

        return -1;
    }

    /// <summary>The word of an amount on which its others hang.</summary>
    private int HeadWord(int start, int end)
    {
        for (var at = end - 1; at >= start; at--)
        {
            if (words.Relation(at).Length > 0 && words.Upos(at) is not PartOfSpeech.Adp and not PartOfSpeech.Adv && (words.HeadOf(at) < start || words.HeadOf(at) >= end)) return at;
        }

        return -1;
    }
}
