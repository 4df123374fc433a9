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
    public static SampledGram[] Of(ReadOnlySpan<int> words)
    {
        var count = Math.Max(0, words.Length - 2);
        var mask = (1UL << ShiftOf(count)) - 1;
        var chosen = new List<ulong>(count >> ShiftOf(count));
        for (var i = 0; i < count; i++)
        {
            var gram = WordHash.OfGram(words[i], words[i + 1], words[i + 2]);
            if ((gram & mask) == 0) chosen.Add((gram >> 32 << 1) | (i < Lead ? 0UL : 1UL));
        }

        chosen.Sort();
        var (sample, kept) = (new SampledGram[chosen.Count], 0);
        foreach (var gram in chosen)
        {
            // Of one that stands several times the first comes first.
            if (kept == 0 || sample[kept - 1].Gram != (uint)(gram >> 1)) sample[kept++] = new SampledGram((uint)(gram >> 1), IsInLead: (gram & 1) == 0);
        }

        return sample[..kept];
    }
}
