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

    // How many anchors back a chain looks for the one before. Anchors lie close together where texts agree.
    private const int LookBack = 20;

    // A gram that stands at more places than this in a pair of texts anchors nothing.
    private const int MostPlaces = 6;

    // Fewer shared words than this, or a smaller share of the words between first and last, is no passage.
    private const int ShortestPassage = 7;
    private const int LeastDensityPercent = 34;

    private readonly record struct Anchor(int A, int B, int Length)
    {
        public int EndA => A + Length;

        public int EndB => B + Length;
    }

    /// <summary>Sets two texts beside each other.</summary>
    public static Alignment Align(CopyText a, CopyText b)
    {
        var placeInB = new int[a.Words.Length];
        Array.Fill(placeInB, -1);
        var isUsedInB = new bool[b.Words.Length];
        var passages = new List<AlignedPassage>();
        var anchors = FindAnchors(a, b);
        foreach (var chain in ChainsBestFirst(anchors))
        {
            var matches = Match(chain, a, b, placeInB, isUsedInB);
            if (!IsPassage(matches)) continue;

            foreach (var (inA, inB) in matches) (placeInB[inA], isUsedInB[inB]) = (inB, true);
            passages.Add(new AlignedPassage(matches[0].A, matches[^1].A, matches[0].B, matches[^1].B, matches.Count));
        }

        passages.Sort((one, other) => one.FirstA.CompareTo(other.FirstA));
        return new Alignment(a, b, placeInB, passages);
    }

    private static List<Anchor> FindAnchors(CopyText a, CopyText b)
    {
        var anchors = new List<Anchor>();
        for (int i = 0, j = 0; i < a.Grams.Length && j < b.Grams.Length;)
        {
            var order = a.Grams[i].CompareTo(b.Grams[j]);
            if (order < 0) i++;
            else if (order > 0) j++;
            else
            {
                var (endI, endJ) = (EndOfRun(a.Grams, i), EndOfRun(b.Grams, j));
                if ((endI - i) * (long)(endJ - j) <= MostPlaces)
                {
                    for (var x = i; x < endI; x++)
                    {
                        for (var y = j; y < endJ; y++) anchors.Add(new Anchor(a.GramPositions[x], b.GramPositions[y], Length: 3));
                    }
                }

                (i, j) = (endI, endJ);
            }
        }

        AddSingleWords(a, b, anchors);
        anchors.Sort((one, other) => one.A != other.A ? one.A.CompareTo(other.A)
            : one.B != other.B ? one.B.CompareTo(other.B) : one.Length.CompareTo(other.Length));
        return anchors;
    }

    private static void AddSingleWords(CopyText a, CopyText b, List<Anchor> anchors)
    {
        for (int i = 0, j = 0; i < a.SingleWords.Length && j < b.SingleWords.Length;)
        {
            var (placeA, placeB) = (a.SingleWords[i], b.SingleWords[j]);
            var order = a.Words[placeA].CompareTo(b.Words[placeB]);
            if (order == 0 && IsTelling(a.Spans[placeA])) anchors.Add(new Anchor(placeA, placeB, Length: 1));
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
    }

    private static bool IsTelling(TextSpan word) => word.Length >= ShortestAnchor;

    private static int EndOfRun(ulong[] grams, int start)
    {
        var end = start + 1;
        while (end < grams.Length && grams[end] == grams[start]) end++;
        return end;
    }

    private static IEnumerable<List<Anchor>> ChainsBestFirst(List<Anchor> anchors)
    {
        var (scores, before) = (new int[anchors.Count], new int[anchors.Count]);
        for (var k = 0; k < anchors.Count; k++)
        {
            (scores[k], before[k]) = (anchors[k].Length * 4, -1);
            for (var p = k - 1; p >= Math.Max(0, k - LookBack); p--)
            {
                if (scores[p] + Gain(anchors[p], anchors[k]) is var score && Follows(anchors[p], anchors[k]) && score > scores[k])
                {
                    (scores[k], before[k]) = (score, p);
                }
            }
        }

        var ends = Enumerable.Range(0, anchors.Count).ToArray();
        Array.Sort(ends, (one, other) => scores[one] != scores[other] ? scores[other].CompareTo(scores[one]) : one.CompareTo(other));
        var isTaken = new bool[anchors.Count];
        foreach (var end in ends)
        {
            if (isTaken[end]) continue;

            var chain = new List<Anchor>();
            for (var k = end; k >= 0 && !isTaken[k]; k = before[k])
            {
                isTaken[k] = true;
                chain.Add(anchors[k]);
            }

            chain.Reverse();
            yield return chain;
        }
    }

    private static bool Follows(Anchor first, Anchor second) =>
        second.A > first.A && second.B > first.B
        && second.EndA > first.EndA && second.EndB > first.EndB
        && second.A - first.EndA <= WidestGap && second.B - first.EndB <= WidestGap;

    /// <summary>Whether a passage may go on over so many words of either text that are not in the other.</summary>
    public static bool GoesOn(int gapInA, int gapInB) => gapInA is >= 0 and <= WidestGap && gapInB is >= 0 and <= WidestGap;

    // In quarters of a word: the words the second adds, less a quarter for each word by which the distance differs.
    private static int Gain(Anchor first, Anchor second)
    {
        var (stepA, stepB) = (second.EndA - first.EndA, second.EndB - first.EndB);
        return (Math.Min(second.Length, Math.Min(stepA, stepB)) * 4) - Math.Abs(stepA - stepB);
    }

    /// <summary>The words of a chain that are still free in both texts, and those shared between its anchors.</summary>
    private static List<(int A, int B)> Match(List<Anchor> chain, CopyText a, CopyText b, int[] placeInB, bool[] isUsedInB)
    {
        var matches = new List<(int A, int B)>();
        var (lastA, lastB) = (-1, -1);
        foreach (var anchor in chain)
        {
            for (var k = 0; k < anchor.Length; k++)
            {
                var (inA, inB) = (anchor.A + k, anchor.B + k);
                if (inA <= lastA || inB <= lastB || placeInB[inA] >= 0 || isUsedInB[inB]) continue;

                if (lastA >= 0)
                {
                    CommonWords.Add(matches, a.Words, (lastA + 1, inA), b.Words, (lastB + 1, inB), placeInB, isUsedInB);
                }

                matches.Add((inA, inB));
                (lastA, lastB) = (inA, inB);
            }
        }

        return matches;
    }

    private static bool IsPassage(List<(int A, int B)> matches)
    {
        if (matches.Count < ShortestPassage) return false;

        var longer = Math.Max(matches[^1].A - matches[0].A, matches[^1].B - matches[0].B) + 1;
        return matches.Count * 100L >= (long)longer * LeastDensityPercent;
    }
}
