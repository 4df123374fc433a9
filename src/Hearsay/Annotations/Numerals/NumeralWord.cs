namespace Hearsay.Annotations.Numerals;

/// <summary>What a word does in a whole number.</summary>
internal enum NumeralWord : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Counts below twenty: <c>seven</c>.</summary>
    Unit,

    /// <summary>Counts in tens: <c>forty</c>.</summary>
    Ten,

    /// <summary>Multiplies: <c>hundred</c>.</summary>
    Scale,

    /// <summary>Stands for two or more of its value: <c>dozens</c>.</summary>
    Many,

    /// <summary>Joins: <c>and</c>.</summary>
    Join,

    /// <summary>Begins the decimals: <c>point</c>.</summary>
    Point,

    /// <summary>Before a scale, two or more of it: <c>several hundred</c>.</summary>
    Few,
}
