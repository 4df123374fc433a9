using CsCheck;
using Hearsay.Annotations.Quantities;

namespace Hearsay.Tests.Annotations.Quantities;

public class QuantityCompatibilityTests
{
    private static readonly Gen<Quantity> Quantities =
        from bound in Gen.Int[0, 4].Select(kind => (QuantityBound)kind)
        from decimals in Gen.Int[-4, 3]
        from low in Gen.Int[-1_000, 200_000]
        from width in Gen.Int[1, 5_000]
        from isMany in Gen.Bool
        from unit in Gen.Bool.Select(isShare => isShare ? "%" : "person")
        let value = Math.Round((decimal)low / (decimals > 0 ? 100 : 1), Math.Max(decimals, 0))
        select new Quantity(
            new TextSpan(0, 1),
            bound == QuantityBound.AtMost ? null : value,
            bound switch
            {
                QuantityBound.AtLeast => null,
                QuantityBound.Between => value + width,
                QuantityBound.About when isMany => null,
                _ => value,
            },
            unit,
            bound) { Decimals = decimals };

    [Theory]
    [InlineData("at least 12 people", "40 people", true)]
    [InlineData("at least 12 people", "9 people", false)]
    [InlineData("at least 12 people", "12 people", true)]
    [InlineData("up to 900 homes", "1,200 homes", false)]
    [InlineData("up to 900 homes", "870 homes", true)]
    [InlineData("87% of voters", "87.05% of voters", true)]
    [InlineData("87% of voters", "88% of voters", false)]
    [InlineData("17% of voters", "17.4% of voters", true)]
    [InlineData("around 18% of voters", "about 15 percent of voters", false)]
    [InlineData("about 12 percent of the country", "a ninth of the country", true)]
    [InlineData("about 12 percent of the country", "nearly a fifth of the country", false)]
    [InlineData("55,000 soldiers", "54,870 soldiers", true)]
    [InlineData("55,000 soldiers", "50,000 soldiers", false)]
    [InlineData("50,000 soldiers", "54,870 soldiers", false)]
    [InlineData("14 sailors", "31 sailors", false)]
    [InlineData("between 12 and 15 ships", "13 ships", true)]
    [InlineData("between 12 and 15 ships", "18 ships", false)]
    [InlineData("dozens of ships", "40 ships", true)]
    [InlineData("dozens of ships", "9 ships", false)]
    [InlineData("hundreds of thousands of sailors", "300,000 sailors", true)]
    [InlineData("hundreds of sailors", "40 sailors", false)]
    [InlineData("12 or more ships", "11 ships", false)]
    [InlineData("fewer than 12 ships", "40 ships", false)]
    [InlineData("a third of voters", "33% of voters", true)]
    [InlineData("three out of four voters", "75% of voters", true)]
    [InlineData("3.2 million voters", "3,240,000 voters", true)]
    [InlineData("3.2 million voters", "3,300,000 voters", false)]
    public void Statements_are_compatible_when_one_value_fits_both(string first, string second, bool expected)
    {
        var (one, other) = (TimesAndQuantities.Only($"It says {first}."), TimesAndQuantities.Only($"It says {second}."));
        Assert.Equal(expected, one.IsCompatibleWith(other));
        Assert.Equal(expected, other.IsCompatibleWith(one));
    }

    [Theory]
    [InlineData("87% of voters", "87.05% of voters", true)]
    [InlineData("87.05% of voters", "87% of voters", false)]
    [InlineData("55,000 soldiers", "54,870 soldiers", true)]
    [InlineData("50,000 soldiers", "54,870 soldiers", false)]
    [InlineData("30% of voters", "32% of voters", false)]
    [InlineData("12 ships", "12 ships", false)]
    [InlineData("at least 12 ships", "12 ships", false)]
    public void A_rounding_has_fewer_digits_and_lies_within_half_of_its_last(string coarse, string fine, bool expected) =>
        Assert.Equal(expected, TimesAndQuantities.Only($"It says {coarse}.").IsRoundingOf(TimesAndQuantities.Only($"It says {fine}.")));

    [Fact]
    public void Compatibility_is_symmetric() =>
        Gen.Select(Quantities, Quantities).Sample((one, other) => one.IsCompatibleWith(other) == other.IsCompatibleWith(one));

    [Fact]
    public void Every_amount_is_compatible_with_itself() => Quantities.Sample(quantity => quantity.IsCompatibleWith(quantity));

    [Fact]
    public void A_hedge_only_widens() =>
        Gen.Select(Quantities, Quantities).Sample((one, other) =>
            one.Bound != QuantityBound.Exact || !one.IsCompatibleWith(other) || (one with { Bound = QuantityBound.About }).IsCompatibleWith(other));

    [Fact]
    public void Open_bounds_agree_with_all_beyond_them() =>
        Gen.Select(Quantities, Gen.Int[0, 1_000]).Sample((one, more) =>
            one.Low is not { } low || (one with { Low = low, High = null, Bound = QuantityBound.AtLeast }).IsCompatibleWith(one with { Low = low + more, High = low + more, Bound = QuantityBound.Exact }));

    [Fact]
    public void A_rounding_is_compatible_with_what_it_rounds() =>
        Gen.Select(Quantities, Quantities).Sample((one, other) => !one.IsRoundingOf(other) || one.IsCompatibleWith(other));
}
