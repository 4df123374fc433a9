namespace Hearsay.Annotations.Tokens;

/// <summary>What a word or mark looks like to who asks whether a sentence ends beside it. Models count on the order.</summary>
internal enum WordShape : byte
{
    /// <summary>No word: before the first of a block or behind its last.</summary>
    None,

    /// <summary>A word without capitals: <c>coast</c>, <c>'s</c>.</summary>
    Lower,

    /// <summary>One capital and small letters: <c>Coast</c>.</summary>
    Title,

    /// <summary>Capitals alone: <c>NATO</c>.</summary>
    Upper,

    /// <summary>One letter: <c>A</c>.</summary>
    OneCapital,

    /// <summary>Begins with a digit: <c>12</c>, <c>.5</c>, <c>14th</c>.</summary>
    Number,

    /// <summary>Capitals inside: <c>McTarn</c>.</summary>
    Mixed,

    /// <summary>A word with its full stop: <c>Mr.</c>, <c>U.S.</c>, <c>J.</c></summary>
    Abbreviation,

    /// <summary>An address of the net.</summary>
    Address,

    /// <summary>A handle or hashtag.</summary>
    Tag,

    /// <summary>A full stop.</summary>
    Stop,

    /// <summary>A question or exclamation mark, or several.</summary>
    Call,

    /// <summary>Three dots, as one character or more.</summary>
    Ellipsis,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A hyphen, a dash, or a line made of marks.</summary>
    Dash,

    /// <summary>A bracket that opens.</summary>
    OpenBracket,

    /// <summary>A bracket that closes.</summary>
    CloseBracket,

    /// <summary>A quotation mark that opens, as far as can be told.</summary>
    OpenQuote,

    /// <summary>A quotation mark that closes, as far as can be told.</summary>
    CloseQuote,

    /// <summary>A mark put before the entries of lists.</summary>
    Bullet,

    /// <summary>A face made of marks, or a picture.</summary>
    Face,

    /// <summary>Any other mark.</summary>
    Sign,
}
