namespace Hearsay.Copies;

/// <summary>Which texts have which word runs, for texts that come one by one.</summary>
/// <remarks>
/// Texts with a run meet each other. A run that many have says little and would set each against each: of these each text meets only its
/// nearest neighbours in a ring ordered by key. Keys are made from ids, so who meets whom hangs on the texts that are there and not on the
/// order in which they came. As texts are added, two of them can only cease to meet.
/// </remarks>
internal sealed class GramPostings
{
    /// <summary>How many bits of a key are looked at.</summary>
    public const int KeyBits = 47;

    private const int KeyAndLeadBits = KeyBits + 1;

    // Runs in more texts than this don't set all of them against each other.
    private const int MostTextsPaired = 12;
    private const int NeighboursPaired = 3;

    private const ulong Mask = (1UL << KeyAndLeadBits) - 1;

    private readonly Dictionary<ushort, Bucket> buckets = [];

    /// <summary>Adds a text's run and tells whom it meets there and who no longer meet.</summary>
    /// <param name="gram">The run.</param>
    /// <param name="key">The text, by a number of <see cref="KeyBits"/> bits.</param>
    /// <param name="textPlace">The text's place in the index.</param>
    /// <param name="met">Takes the texts it meets.</param>
    /// <param name="parted">Takes pairs of texts that met here and do so no longer.</param>
    public void Add(SampledGram gram, ulong key, int textPlace, List<GramHolder> met, List<(GramHolder One, GramHolder Other)> parted)
    {
        var bucket = BucketOf(gram.Gram);
        var entry = EntryOf(gram, key);
        var (start, end) = bucket.Range(Prefix(gram.Gram));
        var place = start;
        if (end - start < MostTextsPaired) while (place < end && bucket.Entries[place] < entry) place++;
        else place = bucket.Find(entry);

        var others = new Ring(bucket, start, end - start);
        if (others.Length < MostTextsPaired)
        {
            for (var i = 0; i < others.Length; i++) met.Add(others[i]);
        }
        else
        {
            if (others.Length == MostTextsPaired) PartAll(others, place - start, parted);
            else PartNeighbours(others, place - start, parted);

            for (var step = 0; step < NeighboursPaired; step++)
            {
                met.Add(others[place - start + step]);
                met.Add(others[place - start - 1 - step]);
            }
        }

        bucket.Insert(place, entry, textPlace);
    }

    /// <summary>Adds a text's run without asking whom it meets; <see cref="Sort"/> before anything is asked.</summary>
    public void Restore(SampledGram gram, ulong key, int textPlace) => BucketOf(gram.Gram).Append(EntryOf(gram, key), textPlace);

    /// <summary>Puts what was restored in order.</summary>
    public void Sort()
    {
        foreach (var bucket in buckets.Values) bucket.Sort();
    }

    /// <summary>Whether two texts, which both have the run, meet there.</summary>
    public bool DoMeet(uint gram, ulong one, ulong other)
    {
        var bucket = buckets[(ushort)(gram >> 16)];
        var prefix = Prefix(gram);
        var (start, end) = bucket.Range(prefix);
        if (end - start <= MostTextsPaired) return true;

        var steps = Math.Abs(bucket.Find(prefix | (one << 1)) - bucket.Find(prefix | (other << 1)));
        return Math.Min(steps, end - start - steps) <= NeighboursPaired;
    }

    private Bucket BucketOf(uint gram)
    {
        var beginning = (ushort)(gram >> 16);
        if (!buckets.TryGetValue(beginning, out var bucket)) buckets.Add(beginning, bucket = new Bucket());
        return bucket;
    }

    // The run has just become one that many have: only neighbours in the ring go on meeting.
    private static void PartAll(Ring others, int place, List<(GramHolder, GramHolder)> parted)
    {
        var ring = others.Length + 1;
        for (var i = 0; i < others.Length; i++)
        {
            for (var j = i + 1; j < others.Length; j++)
            {
                var steps = j - i + (i < place && j >= place ? 1 : 0);
                if (Math.Min(steps, ring - steps) > NeighboursPaired) parted.Add((others[i], others[j]));
            }
        }
    }

    // The new text stands between these now, and one more is too far.
    private static void PartNeighbours(Ring others, int place, List<(GramHolder, GramHolder)> parted)
    {
        for (var before = 1; before <= NeighboursPaired; before++) parted.Add((others[place - before], others[place + NeighboursPaired - before]));
    }

    private static ulong Prefix(uint gram) => (ulong)(gram & 0xFFFF) << KeyAndLeadBits;

    private static ulong EntryOf(SampledGram gram, ulong key) => Prefix(gram.Gram) | (key << 1) | (gram.IsInLead ? 1UL : 0);

    /// <summary>The texts that have a run, in order of key, the last before the first.</summary>
    private readonly ref struct Ring(Bucket bucket, int start, int length)
    {
        public int Length => length;

        public GramHolder this[int place]
        {
            get
            {
                var at = start + (place < 0 ? place + length : place >= length ? place - length : place);
                return new GramHolder(bucket.Places[at], (bucket.Entries[at] & 1) == 1);
            }
        }
    }

    /// <summary>The runs that begin with the same sixteen bits: their other bits and the key of the text, sorted.</summary>
    private sealed class Bucket
    {
        // Most runs are in few texts: their end is quicker walked to than searched for.
        private const int Near = 32;

        private int count;

        public ulong[] Entries { get; private set; } = new ulong[4];

        public int[] Places { get; private set; } = new int[4];

        public int Find(ulong entry)
        {
            var place = Array.BinarySearch(Entries, 0, count, entry);
            return place < 0 ? ~place : place;
        }

        public (int Start, int End) Range(ulong prefix)
        {
            var start = Find(prefix);
            var end = start;
            while (end < count && end - start < Near && Entries[end] >> KeyAndLeadBits == prefix >> KeyAndLeadBits) end++;
            return (start, end - start < Near ? end : Find(prefix | Mask));
        }

        public void Append(ulong entry, int textPlace)
        {
            MakeRoom();
            (Entries[count], Places[count]) = (entry, textPlace);
            count++;
        }

        public void Sort() => Array.Sort(Entries, Places, 0, count);

        public void Insert(int place, ulong entry, int textPlace)
        {
            MakeRoom();
            Array.Copy(Entries, place, Entries, place + 1, count - place);
            Array.Copy(Places, place, Places, place + 1, count - place);
            (Entries[place], Places[place]) = (entry, textPlace);
            count++;
        }

        private void MakeRoom()
        {
            if (count < Entries.Length) return;

            var (entries, places) = (new ulong[count + Math.Max(4, count / 4)], new int[count + Math.Max(4, count / 4)]);
            Entries.CopyTo(entries, 0);
            Places.CopyTo(places, 0);
            (Entries, Places) = (entries, places);
        }
    }
}
