using System.Runtime.InteropServices;

namespace Hearsay.Copies;

/// <summary>Which texts have which word runs, for texts that come one by one.</summary>
/// <remarks>
/// Texts with a run meet each other. A run that many have says little and would set each against each: of these each text meets only its
/// nearest neighbours in a ring ordered by key. Keys are made from ids, so who meets whom hangs on the texts that are there and not on the
/// order in which they came. As texts are added, two of them can only cease to meet.
/// Most runs are in one text only: its number stands in the table itself. Others have a short list, or a ring.
/// </remarks>
internal sealed class GramPostings
{
    /// <summary>How many bits of a key are looked at.</summary>
    public const int KeyBits = 47;

    // Runs in more texts than this don't set all of them against each other.
    private const int MostTextsPaired = 12;
    private const int NeighboursPaired = 3;

    // What a number in the table is: one text, a list of one of the sizes, or a ring; its first bits tell.
    private const int KindShift = 29;
    private const uint OneText = 0;
    private const uint Ring = 5;

    private readonly GramTable table = new();
    private readonly HolderBlocks[] lists = [new(2), new(4), new(8), new(MostTextsPaired)];
    private readonly List<HolderRing> rings = [];
    private readonly List<ulong> keys = [];

    /// <summary>Adds a text, in the place after the last, and tells whom it meets and who no longer meet.</summary>
    /// <param name="sample">The text's runs.</param>
    /// <param name="key">The text, by a number of <see cref="KeyBits"/> bits that no other has.</param>
    /// <param name="met">Takes the texts it meets, each as often as it does; in the lead where the run is in that of either.</param>
    /// <param name="parted">Takes pairs of texts that met and do so no longer, each as often as that is so.</param>
    public void Add(ReadOnlySpan<SampledGram> sample, ulong key, List<GramHolder> met, List<PartedTexts> parted)
    {
        var place = keys.Count;
        keys.Add(key);
        table.Touch(sample);
        foreach (var gram in sample)
        {
            var first = met.Count;
            Add(new GramHolder(place, gram.IsInLead), ref table[gram.Gram], met, parted);
            if (!gram.IsInLead) continue;

            foreach (ref var other in CollectionsMarshal.AsSpan(met)[first..]) other = new GramHolder(other.Place, isInLead: true);
        }
    }

    /// <summary>Whether two texts have so many runs in common, be it that they meet there or not.</summary>
    /// <param name="sample">The runs of a text that was added.</param>
    /// <param name="other">The place of another.</param>
    /// <param name="enough">How many.</param>
    public bool HaveInCommon(ReadOnlySpan<SampledGram> sample, int other, int enough)
    {
        var missing = enough;
        for (var i = 0; i < sample.Length && missing > 0 && missing <= sample.Length - i; i++)
        {
            if (IsHeldBy(other, table[sample[i].Gram])) missing--;
        }

        return missing <= 0;
    }

    private bool IsHeldBy(int text, uint number)
    {
        var (kind, index) = (number >> KindShift, (int)(number & ((1u << KindShift) - 1)));
        if (kind == OneText) return HolderOf(index).Place == text;
        if (kind == Ring) return rings[index].Holds(text, CollectionsMarshal.AsSpan(keys));

        foreach (var holder in lists[(int)kind - 1][index])
        {
            if (HolderOf(holder).Place == text) return true;
        }

        return false;
    }

    private void Add(GramHolder holder, ref uint number, List<GramHolder> met, List<PartedTexts> parted)
    {
        var (kind, index) = (number >> KindShift, (int)(number & ((1u << KindShift) - 1)));
        if (number == 0)
        {
            number = (uint)Filled(holder);
        }
        else if (kind == OneText)
        {
            met.Add(HolderOf(index));
            number = ListOf(0, [index], holder);
        }
        else if (kind == Ring)
        {
            AddToRing(rings[index], holder, met, parted);
        }
        else
        {
            AddToList(holder, ref number, (int)kind - 1, index, met, parted);
        }
    }

    private void AddToList(GramHolder holder, ref uint number, int kind, int index, List<GramHolder> met, List<PartedTexts> parted)
    {
        var list = lists[kind][index];
        var count = list.IndexOf(0) is >= 0 and var free ? free : list.Length;
        if (count == MostTextsPaired)
        {
            number = (Ring << KindShift) | (uint)rings.Count;
            rings.Add(RingOf(list, holder, met, parted));
            lists[kind].Return(index);
            return;
        }

        foreach (var other in list[..count]) met.Add(HolderOf(other));

        if (count < list.Length)
        {
            list[count] = Filled(holder);
            return;
        }

        number = ListOf(kind + 1, list, holder);
        lists[kind].Return(index);
    }

    private void AddToRing(HolderRing ring, GramHolder holder, List<GramHolder> met, List<PartedTexts> parted)
    {
        Span<GramHolder> before = stackalloc GramHolder[NeighboursPaired];
        Span<GramHolder> after = stackalloc GramHolder[NeighboursPaired];
        ring.Add(holder, CollectionsMarshal.AsSpan(keys), before, after);
        met.AddRange(before);
        met.AddRange(after);

        // The new text stands between these now, and one more is too far.
        for (var i = 0; i < NeighboursPaired; i++) parted.Add(new PartedTexts(before[i], after[NeighboursPaired - 1 - i]));
    }

    // The run has just become one that many have: only neighbours in the ring go on meeting.
    private HolderRing RingOf(ReadOnlySpan<int> list, GramHolder holder, List<GramHolder> met, List<PartedTexts> parted)
    {
        Span<ulong> keyOf = stackalloc ulong[MostTextsPaired];
        Span<GramHolder> others = stackalloc GramHolder[MostTextsPaired];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = HolderOf(list[i]);
            keyOf[i] = keys[others[i].Place];
        }

        keyOf.Sort(others);
        var place = ~keyOf.BinarySearch(keys[holder.Place]);
        for (var i = 0; i < others.Length; i++)
        {
            for (var j = i + 1; j < others.Length; j++)
            {
                if (StepsBetween(i, j, place) > NeighboursPaired) parted.Add(new PartedTexts(others[i], others[j]));
            }
        }

        for (var step = 0; step < NeighboursPaired; step++)
        {
            met.Add(others[(place + step) % others.Length]);
            met.Add(others[(place - 1 - step + others.Length) % others.Length]);
        }

        var ring = new HolderRing(others);
        ring.Add(holder, CollectionsMarshal.AsSpan(keys), [], []);
        return ring;
    }

    // In a ring of all texts a list holds, and one more between them.
    private static int StepsBetween(int one, int other, int added)
    {
        var steps = other - one + (one < added && other >= added ? 1 : 0);
        return Math.Min(steps, MostTextsPaired + 1 - steps);
    }

    private uint ListOf(int kind, ReadOnlySpan<int> filled, GramHolder another)
    {
        var list = lists[kind].Take();
        filled.CopyTo(lists[kind][list]);
        lists[kind][list][filled.Length] = Filled(another);
        return ((uint)(kind + 1) << KindShift) | (uint)list;
    }

    // In the table and in lists 0 is nobody.
    private static int Filled(GramHolder holder) => holder.Packed + 1;

    private static GramHolder HolderOf(int filled) => new(filled - 1);
}
