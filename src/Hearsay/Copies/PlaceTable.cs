using System.Buffers;
using System.Numerics;

namespace Hearsay.Copies;

/// <summary>Where each number of a row stands in it, and how often another row has it: of two texts, what they share.</summary>
/// <remarks>Open addresses, and the places of one number as a chain. To be disposed of, since its memory is lent.</remarks>
internal readonly ref struct PlaceTable : IDisposable
{
    /// <summary>No slot, or no further place.</summary>
    public const int None = -1;

    private readonly ReadOnlySpan<ulong> row;
    private readonly Slot[] slots;
    private readonly int[] nexts;
    private readonly int bits;

    /// <summary>Looks through a row.</summary>
    /// <param name="row">Numbers whose first bits are as good as chance.</param>
    public PlaceTable(ReadOnlySpan<ulong> row)
    {
        this.row = row;
        bits = BitOperations.Log2((uint)row.Length | 1) + 2;
        slots = ArrayPool<Slot>.Shared.Rent(1 << bits);
        slots.AsSpan(0, 1 << bits).Fill(new Slot { First = None });
        nexts = ArrayPool<int>.Shared.Rent(row.Length);

        // From the end, so that chains run forward.
        for (var place = row.Length - 1; place >= 0; place--)
        {
            ref var slot = ref slots[SlotOf(row[place])];
            (nexts[place], slot.First) = (slot.First, place);
            slot.Count++;
        }
    }

    /// <summary>The slot of a number of the other row, or <see cref="None"/> where this row doesn't have it. To be asked once for each place there.</summary>
    public int Meet(ulong number)
    {
        var slot = SlotOf(number);
        if (slots[slot].First == None) return None;

        slots[slot].MetCount++;
        return slot;
    }

    /// <summary>How often the number of a slot stands in this row, and how often it was met.</summary>
    public (int Count, int MetCount) CountsAt(int slot) => (slots[slot].Count, slots[slot].MetCount);

    /// <summary>The first place of the number of a slot.</summary>
    public int FirstAt(int slot) => slots[slot].First;

    /// <summary>The next place of the same number, or <see cref="None"/>.</summary>
    public int NextAfter(int place) => nexts[place];

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<Slot>.Shared.Return(slots);
        ArrayPool<int>.Shared.Return(nexts);
    }

    private int SlotOf(ulong number)
    {
        var slot = (int)(number >> (64 - bits));
        while (slots[slot].First is var first && first != None && row[first] != number) slot = (slot + 1) & ((1 << bits) - 1);
        return slot;
    }

    private record struct Slot(int First, int Count, int MetCount);
}
