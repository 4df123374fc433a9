namespace Hearsay.Copies;

/// <summary>Finds the passages two texts share, word by word, small changes inside allowed, moved paragraphs too.</summary>
/// <remarks>
/// Three shared words in a row, and longer words that stand once in either text, are anchors. Anchors that follow each other in both texts are linked into
/// chains; the best chains are taken first, none using a word twice; and between the anchors of a chain the other shared words are filled in.
/// All of it is bounded by the number of anchors, so the time is linear in the length of the texts.
/// </remarks>
internal static class PassageAligner
{
    // Short words are mostly common ones, which stand in any text.
    private const int ShortestAnchor = 6;

    // Anchors further apart than this, in words of either text, belong to different passages.
    private const int WidestGap = 24;

    // A gram that stands at more places than this in a pair of texts anchors nothing.
    private const int MostPlaces = 6;

    // Fewer shared words than this, or a smaller share of the words between first and last, is no passage.
    private const int ShortestPassage = 7;
    private const int LeastDensityPercent = 34;

    /// <summary>Sets two texts beside each other.</summary>
    public static Alignment Align(CopyText a, CopyText b)
    {
        var placeInB = new int[a.Words.Length];
        Array.Fill(placeInB, -1);
        var isUsedInB = new bool[b.Words.Length];
        var passages = new List<AlignedPassage>();
        var (chains, matches) = (new AnchorChains(FindAnchors(a, b), WidestGap), new List<(int A, int B)>());
        while (chains.TakeBest() is { Count: > 0 } chain)
        {
            Match(chain, a, b, placeInB, isUsedInB, matches);
            if (!IsPassage(matches)) continue;

            foreach (var (inA, inB) in matches) (placeInB[inA], isUsedInB[inB]) = (inB, true);
            passages.Add(new AlignedPassage(matches[0].A, matches[^1].A, matches[0].B, matches[^1].B, matches.Count));
        }

        passages.Sort((one, other) => one.FirstA.CompareTo(other.FirstA));
        return new Alignment(a, b, placeInB, passages);
    }

    /// <summary>The anchors in order of their place in the first text, then in the second, then of their length.</summary>
    private static List<Anchor> FindAnchors(CopyText a, CopyText b)
    {
        var (placesInB, wordsOfB) = TellingWords(b);
        using var words = new PlaceTable(wordsOfB);
        using var grams = new PlaceTable(b.Grams());
        var (wordSlots, gramSlots) = (new int[a.Words.Length], new int[a.GramCount]);
        for (var word = 0; word < wordSlots.Length; word++) wordSlots[word] = IsTelling(a.Spans[word]) ? words.Meet(Numbered(a.Words[word])) : PlaceTable.None;
        for (var gram = 0; gram < gramSlots.Length; gram++) gramSlots[gram] = grams.Meet(a.GramAt(gram));

        var anchors = new List<Anchor>();
        for (var inA = 0; inA < wordSlots.Length; inA++)
        {
            var single = IsSingle(words, wordSlots[inA]) ? placesInB[words.FirstAt(wordSlots[inA])] : PlaceTable.None;
            if (inA < gramSlots.Length && gramSlots[inA] is var slot && IsRare(grams, slot))
            {
                for (var inB = grams.FirstAt(slot); inB != PlaceTable.None; inB = grams.NextAfter(inB))
                {
                    if (single != PlaceTable.None && single <= inB)
                    {
                        anchors.Add(new Anchor(inA, single, Length: 1));
                        single = PlaceTable.None;
                    }

                    anchors.Add(new Anchor(inA, inB, Anchor.Longest));
                }
            }

            if (single != PlaceTable.None) anchors.Add(new Anchor(inA, single, Length: 1));
        }

        return anchors;
    }

    /// <summary>The words of a text that may be anchors by themselves: their places and numbers.</summary>
    private static (int[] Places, ulong[] Numbers) TellingWords(CopyText text)
    {
        var count = 0;
        foreach (var span in text.Spans) count += IsTelling(span) ? 1 : 0;

        var (places, numbers) = (new int[count], new ulong[count]);
        for (var word = text.Spans.Length - 1; word >= 0; word--)
        {
            if (IsTelling(text.Spans[word])) (places[--count], numbers[count]) = (word, Numbered(text.Words[word]));
        }

        return (places, numbers);
    }

    private static ulong Numbered(int word) => (ulong)(uint)word << 32;

    private static bool IsSingle(PlaceTable words, int slot) => slot != PlaceTable.None && words.CountsAt(slot) is (1, 1);

    private static bool IsRare(PlaceTable grams, int slot) =>
        slot != PlaceTable.None && grams.CountsAt(slot) is var (count, metCount) && count * (long)metCount <= MostPlaces;

    private static bool IsTelling(TextSpan word) => word.Length >= ShortestAnchor;

    /// <summary>Whether a passage may go on over so many words of either text that are not in the other.</summary>
    public static bool GoesOn(int gapInA, int gapInB) => gapInA is >= 0 and <= WidestGap && gapInB is >= 0 and <= WidestGap;

    /// <summary>The words of a chain that are still free in both texts, and those shared between its anchors.</summary>
    private static void Match(List<Anchor> chain, CopyText a, CopyText b, int[] placeInB, bool[] isUsedInB, List<(int A, int B)> matches)
    {
        matches.Clear();
        var (lastA, lastB) = (-1, -1);
        foreach (var anchor in chain)
        {
            for (var k = 0; k < anchor.Length; k++)
            {
                var (inA, inB) = (anchor.A + k, anchor.B + k);
                if (inA <= lastA || inB <= lastB || placeInB[inA] >= 0 || isUsedInB[inB]) continue;

                if (lastA >= 0 && inA > lastA + 1 && inB > lastB + 1)
                {
                    CommonWords.Add(matches, a.Words, (lastA + 1, inA), b.Words, (lastB + 1, inB), placeInB, isUsedInB);
                }

                matches.Add((inA, inB));
                (lastA, lastB) = (inA, inB);
            }
        }
    }

    private static bool IsPassage(List<(int A, int B)> matches)
    {
        if (matches.Count < ShortestPassage) return false;

        var longer = Math.Max(matches[^1].A - matches[0].A, matches[^1].B - matches[0].B) + 1;
        return matches.Count * 100L >= (long)longer * LeastDensityPercent;
    }
}
