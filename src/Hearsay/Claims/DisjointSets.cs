namespace Hearsay.Claims;

/// <summary>Groups of indices that grow by joining; a group is named by its lowest index.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    /// <summary>The lowest index of the group that <paramref name="index"/> is in.</summary>
    public int Find(int index)
    {
        while (parents[index] != index) index = parents[index] = parents[parents[index]];
        return index;
    }

    /// <summary>Makes one group of two.</summary>
    public void Join(int one, int other)
    {
        var (first, second) = (Find(one), Find(other));
        parents[Math.Max(first, second)] = Math.Min(first, second);
    }
}
