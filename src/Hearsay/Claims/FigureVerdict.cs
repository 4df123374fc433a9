namespace Hearsay.Claims;

/// <summary>What setting two values of one figure side by side shows, from the mildest to the gravest.</summary>
public enum FigureVerdict
{
    /// <summary>There is only one value.</summary>
    Single,

    /// <summary>The value is a forecast; nothing was measured yet.</summary>
    Forecast,

    /// <summary>Both can be true as they are written.</summary>
    Agree,

    /// <summary>They are one figure, rounded differently.</summary>
    Rounding,

    /// <summary>They measure different wholes and were not compared.</summary>
    DifferentScope,

    /// <summary>The later one takes the place of the earlier.</summary>
    Revised,

    /// <summary>Whether they agree can't be told from the texts.</summary>
    Undecided,

    /// <summary>They can't both be true.</summary>
    Conflict,
}
