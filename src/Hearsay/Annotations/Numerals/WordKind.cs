namespace Hearsay.Annotations.Numerals;

/// <summary>What a scanned word is made of.</summary>
internal enum WordKind : byte
{
    /// <summary>Letters: <c>Friday</c>, <c>a.m.</c>, <c>'s</c>.</summary>
    Letters,

    /// <summary>An amount in digits: <c>12</c>, <c>55,000</c>, <c>87.05</c>.</summary>
    Number,

    /// <summary><c>21st</c>.</summary>
    Ordinal,

    /// <summary><c>1990s</c>, <c>90s</c>.</summary>
    Decade,

    /// <summary><c>1/2</c>, <c>½</c>.</summary>
    Fraction,

    /// <summary><c>15:00</c>.</summary>
    Clock,

    /// <summary><c>2022-09-29</c>.</summary>
    IsoDate,

    /// <summary><c>9/29/2022</c>.</summary>
    SlashDate,

    /// <summary>Digits that are no amount: <c>1.2.3</c>, <c>2-1-0</c>.</summary>
    Code,

    /// <summary>A hyphen with a letter or digit close on both sides.</summary>
    Hyphen,

    /// <summary>Any other mark, one at a time.</summary>
    Mark,
}
