namespace Hearsay.Eval.OwnGold;

/// <summary>Likeness of two names by the letters they share, after Jaro and Winkler; the usual measure to set a method of our own beside.</summary>
internal static class JaroWinkler
{
    private const double PrefixWeight = 0.1;
    private const int LongestPrefix = 4;

    /// <summary>From 0, nothing in common, to 1, the same.</summary>
    public static double Similarity(string one, string other)
    {
        if (one == other) return 1;

        var reach = Math.Max(0, (Math.Max(one.Length, other.Length) / 2) - 1);
        var taken = new bool[other.Length];
        var matched = new List<char>();
        for (var i = 0; i < one.Length; i++)
        {
            for (var j = Math.Max(0, i - reach); j < Math.Min(other.Length, i + reach + 1); j++)
            {
                if (taken[j] || one[i] != other[j]) continue;

                taken[j] = true;
                matched.Add(one[i]);
                break;
            }
        }

        if (matched.Count == 0) return 0;

        var inOther = other.Where((_, j) => taken[j]).ToList();
        var transposed = matched.Zip(inOther).Count(pair => pair.First != pair.Second) / 2.0;
        double count = matched.Count;
        var jaro = ((count / one.Length) + (count / other.Length) + ((count - transposed) / count)) / 3;

        var prefix = one.Zip(other).Take(LongestPrefix).TakeWhile(pair => pair.First == pair.Second).Count();
        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }
}
