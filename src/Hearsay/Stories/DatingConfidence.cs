namespace Hearsay.Stories;

/// <summary>How sure the day is that an undated article was given.</summary>
public enum DatingConfidence
{
    /// <summary>The days that are told of leave no other.</summary>
    Fixed,

    /// <summary>Days are left open, and one of them is the day of the newest statement, as wires write it.</summary>
    Likely,

    /// <summary>As <see cref="Likely"/>, from sentences that are only weakly alike.</summary>
    Possible,
}
