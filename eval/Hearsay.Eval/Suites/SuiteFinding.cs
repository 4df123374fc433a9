using System.Globalization;
using System.Text.Json;

namespace Hearsay.Eval.Suites;

/// <summary>An amount that a case of the suite expects, or that was read: where, how much, in what.</summary>
/// <param name="Span">Where it stands, loosely: the suite leaves hedges out.</param>
/// <param name="Low">The number, or the lower end; none where it is open.</param>
/// <param name="High">The number, or the upper end; none where it is open.</param>
/// <param name="Unit">The unit by our name; empty for bare numbers.</param>
internal sealed record SuiteFinding(TextSpan Span, decimal? Low, decimal? High, string Unit)
{
    // The suite writes fifteen digits, we keep two decimals of a percent.
    private const decimal Tolerance = 0.0001m;

    /// <summary>What a result of the suite says; none for a unit without a figure, which is no amount.</summary>
    public static SuiteFinding? Of(JsonElement result, SuiteUnits units)
    {
        var span = new TextSpan(result.GetProperty("Start").GetInt32(), result.GetProperty("End").GetInt32() + 1);
        var resolution = result.GetProperty("Resolution");
        if (!resolution.TryGetProperty("value", out var stated) || stated.GetString() is not { } value || value is "null") return null;

        if (value[0] is '(' or '[')
        {
            var ends = value[1..^1].Split(',');
            return new SuiteFinding(span, Number(ends[0]), Number(ends[1]), "");
        }

        var unit = value.EndsWith('%') ? "%" : resolution.TryGetProperty("unit", out var name) ? units.OurNameOf(result.GetProperty("TypeName").GetString()!, name.GetString()!) : "";
        return new SuiteFinding(span, Number(value.TrimEnd('%')), Number(value.TrimEnd('%')), unit);
    }

    /// <summary>Whether two say the same of the same words.</summary>
    public bool Agrees(SuiteFinding other) =>
        Span.Overlaps(other.Span) && AreEqual(Low, other.Low) && AreEqual(High, other.High) && Unit == other.Unit;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Low}..{High} {Unit}");

    private static bool AreEqual(decimal? one, decimal? other) =>
        one is null || other is null ? one is null && other is null : Math.Abs(one.Value - other.Value) <= Tolerance * Math.Max(1, Math.Abs(one.Value) / 10_000);

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
