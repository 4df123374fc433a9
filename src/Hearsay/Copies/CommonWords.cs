namespace Hearsay.Copies;

/// <summary>The longest run of words, with gaps, that two short stretches have in common.</summary>
internal static class CommonWords
{
    // Stretches between two anchors; where used words were passed over they may be longer, and are then left as they are.
    private const int Widest = 40;

    /// <summary>Adds the shared words of two stretches to <paramref name="matches"/>, in order, leaving out those that are used already.</summary>
    public static void Add(
        List<(int A, int B)> matches,
        int[] a,
        (int Start, int End) inA,
        int[] b,
        (int Start, int End) inB,
        int[] placeInB,
        bool[] isUsedInB)
    {
        var (rows, columns) = (inA.End - inA.Start, inB.End - inB.Start);
        if (rows is <= 0 or > Widest || columns is <= 0 or > Widest) return;

        // best[i, j] is the length of the longest run in what follows the first i and j words.
        Span<byte> best = stackalloc byte[(Widest + 1) * (Widest + 1)];
        var width = columns + 1;
        best[..((rows + 1) * width)].Clear();
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                best[(i * width) + j] = IsShared(i, j)
                    ? (byte)(best[((i + 1) * width) + j + 1] + 1)
                    : Math.Max(best[((i + 1) * width) + j], best[(i * width) + j + 1]);
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (IsShared(i, j)) matches.Add((inA.Start + i++, inB.Start + j++));
            else if (best[((i + 1) * width) + j] >= best[(i * width) + j + 1]) i++;
            else j++;
        }

        bool IsShared(int i, int j) =>
            a[inA.Start + i] == b[inB.Start + j] && placeInB[inA.Start + i] < 0 && !isUsedInB[inB.Start + j];
    }
}
