namespace Hearsay.Annotations.Quantities;

/// <summary>An amount as an article states it: <c>at least 12 people</c>, <c>about 15 percent of Ukraine</c>, <c>$3.2 million</c>.</summary>
/// <param name="Span">The amount with its hedge and unit, without the noun it counts: <c>at least 12</c>, <c>about 15 percent</c>.</param>
/// <param name="Low">The least the words name, not widened; <see langword="null"/> for <c>up to 900</c>.</param>
/// <param name="High">The most the words name, not widened; <see langword="null"/> for <c>at least 12</c>.</param>
/// <param name="Unit"><c>%</c>, a currency code (<c>USD</c>), a unit (<c>km</c>), or for a count the lemma of what is counted (<c>soldier</c>); empty when none is given.</param>
/// <param name="Bound">How the words limit the amount.</param>
/// <param name="Of">The whole a share is taken of: <c>Ukraine's territory</c>.</param>
/// <param name="Measured">What is counted or measured: <c>Russian soldiers died</c>'s <c>Russian soldiers</c>.</param>
public sealed partial record Quantity(
    TextSpan Span, decimal? Low, decimal? High, string Unit, QuantityBound Bound, TextSpan? Of = null, TextSpan? Measured = null)
{
    /// <summary>How many decimals the figure was written with: 2 for 87.05, 0 for 87, negative for rounded powers of ten (<c>55,000</c>: -3).</summary>
    public int Decimals { get; init; }

    /// <summary>The place or part the amount is stated for, without preposition and article: <c>Harrow</c> in <c>87 % in Harrow</c>; <see langword="null"/> where none stands beside it.</summary>
    public TextSpan? Scope { get; init; }

    /// <summary>The expression of time that the amount is stated for: <c>2027</c> in <c>41 percent in 2027</c>; <see langword="null"/> where none stands beside it.</summary>
    public TextSpan? AsOf { get; init; }
}
