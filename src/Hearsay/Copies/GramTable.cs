using System.Runtime.CompilerServices;

namespace Hearsay.Copies;

/// <summary>A number for each of many word runs: a table with open addresses, in parts that grow one by one, so that no text waits long for it.</summary>
internal sealed class GramTable
{
    private const int PartBits = 12;
    private const int RestBits = 32 - PartBits;
    private const int FewestSlots = 8;

    private readonly Part[] parts = new Part[1 << PartBits];

    /// <summary>
    /// Looks where the numbers of some runs should be, so that the processor fetches them all at once: in a large table each is far from the
    /// others, and whoever acts on one waits for it before it sees the next.
    /// </summary>
    /// <returns>Nothing that is of use; without it the compiler would leave the looking out.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public uint Touch(ReadOnlySpan<SampledGram> grams)
    {
        var touched = 0u;
        foreach (var gram in grams)
        {
            if (parts[gram.Gram >> RestBits].Slots is { } slots) touched ^= slots[HomeOf(gram.Gram, slots)].Number;
        }

        return touched;
    }

    /// <summary>The number of a run. Where it is 0 the run is new, and the number is to be set at once.</summary>
    public ref uint this[uint gram]
    {
        get
        {
            ref var part = ref parts[gram >> RestBits];
            if (part.Slots is null || part.Count * 4 >= part.Slots.Length * 3) part = Larger(part);

            var slots = part.Slots!;
            var at = PlaceOf(gram, slots);
            if (slots[at].Number == 0)
            {
                slots[at].Gram = gram;
                part.Count++;
            }

            return ref slots[at].Number;
        }
    }

    private static Part Larger(Part part)
    {
        var larger = new Slot[Math.Max(FewestSlots, (part.Slots?.Length ?? 0) * 3 / 2)];
        foreach (var slot in part.Slots ?? [])
        {
            if (slot.Number != 0) larger[PlaceOf(slot.Gram, larger)] = slot;
        }

        return part with { Slots = larger };
    }

    private static int PlaceOf(uint gram, Slot[] slots)
    {
        var at = HomeOf(gram, slots);
        while (slots[at].Number != 0 && slots[at].Gram != gram) at = at + 1 == slots.Length ? 0 : at + 1;
        return at;
    }

    // The bits that don't tell the part, as a share of the slots.
    private static int HomeOf(uint gram, Slot[] slots) => (int)((ulong)(gram << PartBits) * (uint)slots.Length >> 32);

    private record struct Part(Slot[]? Slots, int Count);

    private struct Slot
    {
        public uint Gram;
        public uint Number;
    }
}
