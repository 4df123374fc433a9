using System.Globalization;

namespace Hearsay.Articles.Dates;

/// <summary>One number, word or mark of a date as written.</summary>
/// <param name="Text">As written, without the point of an abbreviation.</param>
/// <param name="End">The place after it.</param>
internal sealed record DatePart(string Text, int End)
{
    /// <summary>How many digits it has, when it is a number; 0 otherwise.</summary>
    public int Digits { get; } = char.IsAsciiDigit(Text[0]) ? Text.Length : 0;

    /// <summary>Its value, when it is a number of at most nine digits.</summary>
    public int? Number { get; } = int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
