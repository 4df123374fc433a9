using System.Buffers;

namespace Hearsay.Copies;

/// <summary>Some of a text's word runs, chosen by what they are: two texts that share runs share a like part of the chosen ones.</summary>
/// <remarks>
/// Which runs are chosen depends on the run alone (modulo sampling: Manber 1994; FracMinHash: Irber and others 2022), so samples of a copy
/// and of its original agree wherever the texts do. Short texts keep all runs, longer ones every second or fourth: of what a long text and a
/// short one share, the long one's part is met.
/// </remarks>
internal static class GramSample
{
    // A text of so many runs keeps all; one of twice as many, and all longer ones, keep every second, and so on.
    private const int WholeUpTo = 256;
    private const int MostShift = 2;

    // What a short report in a column of them is taken from.
    private const int Lead = 80;

    /// <summary>By how many bits a text of so many runs is thinned: it keeps one run in two, to the power of this.</summary>
    public static int ShiftOf(int grams)
    {
        var shift = 0;
        while (shift < MostShift && grams >> shift > WholeUpTo) shift++;
        return shift;
    }

    /// <summary>The chosen runs of a text, each once, in order of their numbers.</summary>
    public static SampledGram[] Of(CopyText text)
    {
        var count = text.GramCount;
        var mask = (1UL << ShiftOf(count)) - 1;
        var rented = ArrayPool<ulong>.Shared.Rent(count);
        var chosen = rented.AsSpan(0, count);
        var length = 0;
        for (var i = 0; i < count; i++)
        {
            var gram = text.GramAt(i);
            if ((gram & mask) == 0) chosen[length++] = (gram >> 32 << 1) | (i < Lead ? 0UL : 1UL);
        }

        chosen = chosen[..length];
        chosen.Sort();

        // Of one that stands several times the first comes first.
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            if (kept == 0 || chosen[kept - 1] >> 1 != chosen[i] >> 1) chosen[kept++] = chosen[i];
        }

        var sample = new SampledGram[kept];
        for (var i = 0; i < kept; i++) sample[i] = new SampledGram((uint)(chosen[i] >> 1), IsInLead: (chosen[i] & 1) == 0);

        ArrayPool<ulong>.Shared.Return(rented);
        return sample;
    }
}
