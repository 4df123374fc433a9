using System.Globalization;
using Hearsay.Annotations.Quantities;

namespace Hearsay.Decisions;

/// <summary>An amount as an analyst writes it: <c>12</c>, <c>12..15</c>, <c>&gt;=12</c>, <c>&lt;=900</c>, <c>~15</c>.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The most.</param>
/// <param name="Bound">How it is limited.</param>
public sealed record CorrectedAmount(decimal? Low, decimal? High, QuantityBound Bound)
{
    private const NumberStyles Written = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Reads one.</summary>
    /// <returns>Whether <paramref name="text"/> is an amount.</returns>
    public static bool TryParse(string text, out CorrectedAmount? amount)
    {
        var trimmed = text.Trim();
        amount = trimmed.Split("..") is [var from, var to] && Number(from) is { } low && Number(to) is { } high && low <= high
            ? new CorrectedAmount(low, high, QuantityBound.Between)
            : trimmed switch
            {
                ['>', '=', .. var rest] when Number(rest) is { } least => new CorrectedAmount(least, High: null, QuantityBound.AtLeast),
                ['<', '=', .. var rest] when Number(rest) is { } most => new CorrectedAmount(Low: null, most, QuantityBound.AtMost),
                ['~', .. var rest] when Number(rest) is { } about => new CorrectedAmount(about, about, QuantityBound.About),
                _ when Number(trimmed) is { } exact => new CorrectedAmount(exact, exact, QuantityBound.Exact),
                _ => null,
            };
        return amount is not null;
    }

    /// <summary>The amount in the place of one that was read: its words and what they measure stay, its number is the analyst's.</summary>
    public Quantity InPlaceOf(Quantity found) => found with { Low = Low, High = High, Bound = Bound, Decimals = DecimalsOf(Low ?? High ?? 0) };

    private static decimal? Number(string text) => decimal.TryParse(text.Trim(), Written, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int DecimalsOf(decimal number) => number.Scale;
}
