using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Quantities;

/// <summary>The figures of a quantity, before anything is known of what they count.</summary>
/// <param name="Start">Index of the first word: a currency sign, <c>between</c> or the number.</param>
/// <param name="End">Index of the word after the last.</param>
/// <param name="Low">The number, or the lower end of a range.</param>
/// <param name="High">The same number, or the upper end.</param>
/// <param name="Decimals">As on <see cref="Quantity.Decimals"/>.</param>
/// <param name="Form">How the number is written.</param>
/// <param name="Unit"><c>%</c> or a currency, where the figures themselves bring it.</param>
internal readonly record struct Amount(int Start, int End, decimal Low, decimal High, int Decimals, NumeralForm Form, string? Unit)
{
    /// <summary>Whether it has two ends.</summary>
    public bool IsRange => Low != High;
}
