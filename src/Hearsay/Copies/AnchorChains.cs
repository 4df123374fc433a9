using System.Runtime.InteropServices;

namespace Hearsay.Copies;

/// <summary>Anchors that follow each other in both texts, linked into chains; the best are taken first, no anchor twice.</summary>
internal sealed class AnchorChains
{
    // How many anchors back a chain looks for the one before. Anchors lie close together where texts agree.
    private const int LookBack = 20;

    private readonly List<Anchor> anchors;
    private readonly int[] before;
    private readonly bool[] isTaken;
    private readonly ulong[] bestFirst;
    private readonly List<Anchor> chain = [];
    private int next;

    /// <summary>Links anchors.</summary>
    /// <param name="anchors">All of them, in order of their place in the first text, then in the second, then of their length.</param>
    /// <param name="widestGap">Anchors further apart than this, in words of either text, belong to different chains.</param>
    public AnchorChains(List<Anchor> anchors, int widestGap)
    {
        this.anchors = anchors;
        (before, isTaken, bestFirst) = (new int[anchors.Count], new bool[anchors.Count], new ulong[anchors.Count]);
        Link(CollectionsMarshal.AsSpan(anchors), widestGap, new int[anchors.Count]);
        Array.Sort(bestFirst);
    }

    /// <summary>The best chain of anchors none of which was taken before; the same list each time, empty when there are no more.</summary>
    public List<Anchor> TakeBest()
    {
        chain.Clear();
        while (next < bestFirst.Length && isTaken[(int)(uint)bestFirst[next]]) next++;

        if (next == bestFirst.Length) return chain;

        for (var k = (int)(uint)bestFirst[next]; k >= 0 && !isTaken[k]; k = before[k])
        {
            isTaken[k] = true;
            chain.Add(anchors[k]);
        }

        chain.Reverse();
        return chain;
    }

    private void Link(ReadOnlySpan<Anchor> all, int widestGap, int[] scores)
    {
        for (var k = 0; k < all.Length; k++)
        {
            var anchor = all[k];
            (scores[k], before[k]) = (anchor.Length * 4, -1);
            for (var p = k - 1; p >= Math.Max(0, k - LookBack) && anchor.A - all[p].A <= widestGap + Anchor.Longest; p--)
            {
                if (!anchor.Follows(all[p], widestGap)) continue;

                if (scores[p] + anchor.GainAfter(all[p]) is var score && score > scores[k]) (scores[k], before[k]) = (score, p);
            }

            // Of two that are as good the first comes first.
            bestFirst[k] = ((ulong)(uint)(int.MaxValue - scores[k]) << 32) | (uint)k;
        }
    }
}
