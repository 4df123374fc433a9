namespace Hearsay.Annotations.Numerals;

/// <summary>A number as written: <c>3.2 million</c>, <c>twenty-four</c>, <c>half a dozen</c>, <c>hundreds of thousands</c>.</summary>
/// <param name="Value">What it comes to; for <c>dozens</c> the least it can mean, two dozen.</param>
/// <param name="WordCount">How many words it takes.</param>
/// <param name="Decimals">How many decimals it is written with; negative for powers of ten that may have been rounded: -3 for <c>55,000</c>.</param>
/// <param name="Form">Which way it is written.</param>
internal readonly record struct Numeral(decimal Value, int WordCount, int Decimals, NumeralForm Form)
{
    /// <summary>How many zeros a whole number ends with, which may have been rounded.</summary>
    public static int TrailingZeros(decimal value)
    {
        if (value == 0 || value != decimal.Truncate(value)) return 0;

        var zeros = 0;
        for (; value % 10 == 0; value /= 10) zeros++;
        return zeros;
    }
}
