namespace Hearsay.Annotations.Numerals;

/// <summary>How a number is written.</summary>
internal enum NumeralForm
{
    /// <summary>In digits, with or without a scale: <c>12</c>, <c>3.2 million</c>.</summary>
    Digits,

    /// <summary>In words: <c>twelve</c>.</summary>
    Words,

    /// <summary>As a part of a whole: <c>two-thirds</c>, <c>a fifth</c>, <c>half</c>.</summary>
    Part,

    /// <summary>Without a figure: <c>dozens</c>, <c>hundreds of thousands</c>.</summary>
    Many,
}
