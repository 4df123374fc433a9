namespace Hearsay.Copies;

/// <summary>The texts that have a word run which many have: ordered by key, the last before the first.</summary>
/// <remarks>Kept as leaves of a hundred texts or so, so that one more moves few others.</remarks>
internal sealed class HolderRing
{
    private const int SmallestLeaf = 16;
    private const int LargestLeaf = 128;

    // The first number of a leaf says how many follow: texts as they are packed, in order of key.
    private int[][] leaves;

    /// <summary>A ring of some texts.</summary>
    /// <param name="inOrder">In order of key, no more than fit one leaf.</param>
    public HolderRing(ReadOnlySpan<GramHolder> inOrder)
    {
        var leaf = new int[SmallestLeaf + 1];
        foreach (var holder in inOrder) leaf[++leaf[0]] = holder.Packed;

        leaves = [leaf];
    }

    /// <summary>Adds a text and tells who stand beside it.</summary>
    /// <param name="holder">The text.</param>
    /// <param name="keys">The keys of all texts, by place.</param>
    /// <param name="before">Takes those before it, the nearest first.</param>
    /// <param name="after">Takes those after it, the nearest first.</param>
    public void Add(GramHolder holder, ReadOnlySpan<ulong> keys, Span<GramHolder> before, Span<GramHolder> after)
    {
        var key = keys[holder.Place];
        var number = LeafFor(key, keys);
        var at = PlaceFor(key, leaves[number], keys);
        ReadBefore(number, at, before);
        ReadAfter(number, at, after);
        Insert(holder, number, at);
    }

    /// <summary>Whether a text is there.</summary>
    /// <param name="place">The text's place in the index.</param>
    /// <param name="keys">The keys of all texts, by place.</param>
    public bool Holds(int place, ReadOnlySpan<ulong> keys)
    {
        var leaf = leaves[LeafFor(keys[place], keys)];
        var at = PlaceFor(keys[place], leaf, keys);
        return at <= leaf[0] && new GramHolder(leaf[at]).Place == place;
    }

    private int LeafFor(ulong key, ReadOnlySpan<ulong> keys)
    {
        var (low, high) = (0, leaves.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (KeyOf(leaves[middle][1], keys) <= key) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>The index in a leaf before which a key belongs, 1 for the first.</summary>
    private static int PlaceFor(ulong key, int[] leaf, ReadOnlySpan<ulong> keys)
    {
        var (low, high) = (1, leaf[0] + 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (KeyOf(leaf[middle], keys) < key) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void ReadBefore(int number, int at, Span<GramHolder> before)
    {
        foreach (ref var holder in before)
        {
            if (--at == 0)
            {
                number = number == 0 ? leaves.Length - 1 : number - 1;
                at = leaves[number][0];
            }

            holder = new GramHolder(leaves[number][at]);
        }
    }

    private void ReadAfter(int number, int at, Span<GramHolder> after)
    {
        foreach (ref var holder in after)
        {
            if (at > leaves[number][0])
            {
                number = number == leaves.Length - 1 ? 0 : number + 1;
                at = 1;
            }

            holder = new GramHolder(leaves[number][at++]);
        }
    }

    private void Insert(GramHolder holder, int number, int at)
    {
        var leaf = leaves[number];
        if (leaf[0] == LargestLeaf)
        {
            (leaf, number, at) = Split(number, at);
        }
        else if (leaf[0] == leaf.Length - 1)
        {
            Array.Resize(ref leaf, Math.Min(LargestLeaf, leaf[0] * 2) + 1);
            leaves[number] = leaf;
        }

        leaf.AsSpan(at, leaf[0] + 1 - at).CopyTo(leaf.AsSpan(at + 1));
        leaf[at] = holder.Packed;
        leaf[0]++;
    }

    private (int[] Leaf, int Number, int At) Split(int number, int at)
    {
        const int Half = LargestLeaf / 2;
        var (first, second) = (leaves[number], new int[LargestLeaf + 1]);
        first.AsSpan(Half + 1).CopyTo(second.AsSpan(1));
        (first[0], second[0]) = (Half, Half);
        leaves = [.. leaves.AsSpan(0, number + 1), second, .. leaves.AsSpan(number + 1)];
        return at <= Half + 1 ? (first, number, at) : (second, number + 1, at - Half);
    }

    private static ulong KeyOf(int holder, ReadOnlySpan<ulong> keys) => keys[holder >> 1];
}
