namespace Hearsay.Annotations.Tokens;

/// <summary>What is known of a word beyond its shape. Which of them can be asked depends on the shape; models count on the numbers.</summary>
internal enum WordDetail : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A capitalised word that opens sentences: <c>The</c>, <c>However</c>.</summary>
    Opener = 1,

    /// <summary>A capitalised word that news mostly writes small.</summary>
    Common = 2,

    /// <summary>Any other capitalised word.</summary>
    Name = 3,

    /// <summary>An abbreviation of one letter: <c>J.</c></summary>
    Initial = 1,

    /// <summary>An abbreviation that more always follows: <c>Mr.</c></summary>
    BeforeWord = 2,

    /// <summary>Letters with stops: <c>U.S.</c></summary>
    Initials = 3,

    /// <summary>Any other abbreviation: <c>Inc.</c></summary>
    OtherAbbreviation = 4,

    /// <summary>A number like a year.</summary>
    FourDigits = 1,

    /// <summary>A number like an entry's of a list.</summary>
    FewDigits = 2,
}
