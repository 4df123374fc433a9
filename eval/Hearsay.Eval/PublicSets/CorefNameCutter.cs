namespace Hearsay.Eval.PublicSets;

/// <summary>Cuts the name out of a mention that is a whole phrase: <c>Dmitry Peskov</c> of <c>the Kremlin spokesman Dmitry Peskov</c>.</summary>
/// <remarks>
/// The name is the run of proper nouns around the head, without a title that describes it (<c>nmod:desc</c>) and without a possessor, continued over
/// <c>of</c>, <c>of the</c>, <c>for</c> and <c>&amp;</c> to a proper noun of the same mention where it is no person: <c>Bank of England</c>.
/// A mention headed by no proper noun has no name; neither has a list of several.
/// </remarks>
internal static class CorefNameCutter
{
    /// <summary>First word and end of the name; <see langword="null"/> where the mention has none.</summary>
    public static (int First, int End)? Cut(List<CorefWord> words, int first, int end, bool isPerson)
    {
        var head = HeadOf(words, first, end);
        if (words[head].Upos != "PROPN" || IsList(words, head, end)) return null;

        var start = head;
        while (start > first && (IsOfName(words, start - 1, head) || (words[start - 1].Form is "-" && start - 1 > first && IsOfName(words, start - 2, head)))) start--;
        while (words[start].Form is "-") start++;

        var stop = head + 1;
        while (stop < end)
        {
            if (IsOfName(words, stop, head)) stop++;
            else if (words[stop].Form is "-" && stop + 1 < end && IsOfName(words, stop + 1, head)) stop += 2;
            else if (!isPerson && LinkTo(words, stop, end) is var next and > 0) stop = next;
            else break;
        }

        return (start, stop);
    }

    private static int HeadOf(List<CorefWord> words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (words[i].Relation != "punct" && (words[i].Head < first || words[i].Head >= end)) return i;
        }

        return first;
    }

    private static bool IsList(List<CorefWord> words, int head, int end)
    {
        for (var i = head + 1; i < end; i++)
        {
            if (words[i].Head == head && words[i].Relation == "conj") return true;
        }

        return false;
    }

    private static bool IsOfName(List<CorefWord> words, int i, int head) =>
        (words[i].Xpos is "NNP" or "NNPS" || (words[i].Xpos is "CD" && words[i].Head == head && i > head))
        && !(words[i].Relation.StartsWith("nmod:desc", StringComparison.Ordinal) && i < head)
        && words[i].Relation is not ("nmod:poss" or "appos" or "vocative" or "dep");

    private static int LinkTo(List<CorefWord> words, int link, int end)
    {
        if (words[link].Form.ToLowerInvariant() is not ("of" or "for" or "&" or "de" or "del")) return 0;

        var next = link + 1;
        if (next < end && words[next].Form is "the" or "The" or "la") next++;
        if (next >= end || words[next].Xpos is not ("NNP" or "NNPS")) return 0;

        while (next < end && words[next].Xpos is "NNP" or "NNPS") next++;
        return next;
    }
}
