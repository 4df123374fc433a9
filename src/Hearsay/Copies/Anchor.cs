namespace Hearsay.Copies;

/// <summary>Words that stand in two texts: three in a row, or a longer one that either has but once.</summary>
/// <param name="A">The first word in the first text.</param>
/// <param name="B">The first word in the second text.</param>
/// <param name="Length">How many words.</param>
internal readonly record struct Anchor(int A, int B, int Length)
{
    /// <summary>The most words an anchor has.</summary>
    public const int Longest = 3;

    /// <summary>The word after the last in the first text.</summary>
    public int EndA => A + Length;

    /// <summary>The word after the last in the second text.</summary>
    public int EndB => B + Length;

    /// <summary>Whether it may stand after another in one passage.</summary>
    /// <param name="first">The other.</param>
    /// <param name="widestGap">The most words of either text in between.</param>
    public bool Follows(Anchor first, int widestGap) =>
        A > first.A && B > first.B && EndA > first.EndA && EndB > first.EndB && A - first.EndA <= widestGap && B - first.EndB <= widestGap;

    /// <summary>What a passage gains by it, in quarters of a word: the words it adds, less a quarter for each word by which the distance differs.</summary>
    /// <param name="first">The anchor before it.</param>
    public int GainAfter(Anchor first)
    {
        var (stepA, stepB) = (EndA - first.EndA, EndB - first.EndB);
        return (Math.Min(Length, Math.Min(stepA, stepB)) * 4) - Math.Abs(stepA - stepB);
    }
}
