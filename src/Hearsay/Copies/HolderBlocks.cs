namespace Hearsay.Copies;

/// <summary>Short lists of one length, in memory that the garbage collector sees as few pages.</summary>
/// <param name="size">How many numbers each has room for.</param>
internal sealed class HolderBlocks(int size)
{
    private const int PageBits = 10;

    private readonly List<int[]> pages = [];
    private readonly Stack<int> free = new();
    private int count;

    /// <summary>How many numbers each has room for.</summary>
    public int Size => size;

    /// <summary>The numbers of a list; what is not filled is 0.</summary>
    public Span<int> this[int block] => pages[block >> PageBits].AsSpan((block & ((1 << PageBits) - 1)) * size, size);

    /// <summary>A list of zeros.</summary>
    public int Take()
    {
        if (free.TryPop(out var block)) return block;

        if (count >> PageBits == pages.Count) pages.Add(new int[size << PageBits]);
        return count++;
    }

    /// <summary>Gives a list back.</summary>
    public void Return(int block)
    {
        this[block].Clear();
        free.Push(block);
    }
}
