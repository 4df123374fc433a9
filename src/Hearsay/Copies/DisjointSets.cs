namespace Hearsay.Copies;

/// <summary>Which things hang together, when they are tied two by two. What is tied to nothing is a set of its own.</summary>
internal sealed class DisjointSets
{
    private readonly Dictionary<int, int> parents = [];

    /// <summary>What all things of one set, and no others, have in common.</summary>
    public int RootOf(int thing)
    {
        var root = thing;
        while (parents.TryGetValue(root, out var parent)) root = parent;
        while (thing != root) (parents[thing], thing) = (root, parents[thing]);

        return root;
    }

    /// <summary>Makes one set of two.</summary>
    public void Join(int one, int other)
    {
        var (first, second) = (RootOf(one), RootOf(other));
        if (first != second) parents[second] = first;
    }
}
