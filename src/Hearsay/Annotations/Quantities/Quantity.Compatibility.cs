namespace Hearsay.Annotations.Quantities;

/// <content>Setting two amounts side by side.</content>
public sealed partial record Quantity
{
    // "About 15" is said of 14 and of 16, "about 40,000" of 38,000: one unit of what is written, or a twentieth.
    private const decimal Vagueness = 0.05m;

    // "Dozens" is said of 18, and of no thousand.
    private const decimal LeastOfMany = 0.75m;
    private const decimal MostOfMany = 50;

    // 50,000 is rounded to its second digit at the coarsest: else it would swallow 54,870.
    private const int SignificantDigits = 2;

    /// <summary>Whether some single value would satisfy both statements, as news means its figures.</summary>
    /// <remarks>
    /// An exact figure stands for all values that round to it at its last written digit, trailing zeros after the second digit counting
    /// as rounded: 87 for [86.5, 87.5], 55,000 for [54,500, 55,500], 12 for twelve. <c>About</c> reaches one unit of the last written digit
    /// or a twentieth to both sides, whichever is more; <c>at least</c> is open above and <c>at most</c> below; <c>dozens</c> reaches
    /// from eighteen to fifty times its least. Two exact figures that merely touch (17 and 18 share 17.5) do not agree.
    /// </remarks>
    /// <param name="other">The amount to set beside this one. Units, scopes and wholes are the caller's to compare.</param>
    /// <returns><see langword="false"/> only when the two cannot both be true.</returns>
    public bool IsCompatibleWith(Quantity other)
    {
        var (low, high) = Reading();
        var (otherLow, otherHigh) = other.Reading();

        // An open end is null and can't be exceeded.
        var (least, most) = (Larger(low, otherLow), Smaller(high, otherHigh));
        if (least is null || most is null || least < most) return true;

        var areBothExact = Bound == QuantityBound.Exact && other.Bound == QuantityBound.Exact;
        return least == most && (!areBothExact || Low == other.Low);
    }

    /// <summary>Whether this is the other figure written with fewer digits: 87 of 87.05, 55,000 of 54,870.</summary>
    /// <param name="other">The finer figure.</param>
    public bool IsRoundingOf(Quantity other)
    {
        if (Low is not { } value || Low != High || other.Low is not { } finer || other.Low != other.High) return false;

        return value != finer && LastPlace < other.LastPlace && Math.Abs(value - finer) <= Unitary(LastPlace) / 2;
    }

    /// <summary>Decimals that count: of 30 % none is rounded away, of 55,000 three, of 50,000 three as well.</summary>
    private int LastPlace
    {
        get
        {
            if (Decimals >= 0 || Unit is "%" or "pp") return Math.Max(Decimals, 0);

            var digits = 1;
            for (var rest = Math.Abs(decimal.Truncate(Low ?? High ?? 0)); rest >= 10; rest = decimal.Truncate(rest / 10)) digits++;
            return Math.Min(0, Math.Max(Decimals, SignificantDigits - digits));
        }
    }

    /// <summary>The values that satisfy the words; an open end is <see langword="null"/>.</summary>
    internal (decimal? Low, decimal? High) Reading() => (Bound, Low, High) switch
    {
        (QuantityBound.AtLeast, _, _) => (Low, null),
        (QuantityBound.AtMost, _, _) => (null, High),
        (QuantityBound.Between, _, _) => (Low, High),
        (QuantityBound.About, < 0 and { } low, null) => (Scaled(low), low * LeastOfMany),
        (QuantityBound.About, { } low, null) => (low * LeastOfMany, Scaled(low)),
        (QuantityBound.About, { } low, { } high) => (Less(low, Blur(low)), More(high, Blur(high))),
        (QuantityBound.Exact, { } low, { } high) => (Less(low, Unitary(LastPlace) / 2), More(high, Unitary(LastPlace) / 2)),
        _ => (Low, High),
    };

    private decimal Blur(decimal value) => Math.Max(Math.Abs(value) * Vagueness, Unitary(LastPlace));

    /// <summary>One unit of a decimal place: 0.01 for 2, 1,000 for -3.</summary>
    private static decimal Unitary(int place)
    {
        const int MostPlaces = 27;
        var unit = 1m;
        for (var i = 0; i < Math.Min(Math.Abs(place), MostPlaces); i++) unit = place > 0 ? unit / 10 : unit * 10;
        return unit;
    }

    // Amounts near a decimal's end have no room to widen; they are taken as written.
    private static decimal? Less(decimal value, decimal by) => value < decimal.MinValue + by ? null : value - by;

    private static decimal? More(decimal value, decimal by) => value > decimal.MaxValue - by ? null : value + by;

    private static decimal? Scaled(decimal value) => Math.Abs(value) > decimal.MaxValue / MostOfMany ? null : value * MostOfMany;

    private static decimal? Larger(decimal? one, decimal? other) => one is null ? other : other is null ? one : Math.Max(one.Value, other.Value);

    private static decimal? Smaller(decimal? one, decimal? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);
}
