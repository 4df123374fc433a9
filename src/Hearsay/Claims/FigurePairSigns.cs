namespace Hearsay.Claims;

/// <summary>What speaks for and against two amounts being of one thing, as numbers that can be weighed.</summary>
/// <remarks>One number told twice and two numbers that differ are two questions, each with signs of its own.</remarks>
internal static class FigurePairSigns
{
    // Farther apart, a number says no more than that it is another.
    private const double MostTimes = 5;

    private const double NearTimes = 1.25;
    private const double FewTimes = 3;

    private const double Least = 0.01;

    /// <summary>The signs of two amounts that are one number, in order.</summary>
    public static IReadOnlyList<string> OfOneNumber { get; } =
        ["nothing", "rule", "exact", "kind", "kinds", "physical", "share", "origin", "units", "scopes", "whole", "likeness", "noun", "size"];

    /// <summary>The signs of two amounts that are two numbers, in order.</summary>
    public static IReadOnlyList<string> OfTwoNumbers { get; } =
        ["nothing", "rule", "kind", "physical", "share", "origin", "units", "scope", "whole", "likeness", "times", "near", "few"];

    /// <summary>The signs of two amounts, by name.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="isByRule">Whether rules say that they are of one thing.</param>
    /// <param name="likeness">How like each other their statements are.</param>
    public static double[] Of(FigureObservation one, FigureObservation other, bool isByRule, double likeness)
    {
        var isOneNumber = OneThing.IsSameNumber(one, other);
        return [.. (isOneNumber ? OfOneNumber : OfTwoNumbers).Select(name => Sign(name, one, other) ?? (name is "rule" ? Number(isByRule) : likeness))];
    }

    // A word of another kind, unit or scope speaks against; one that only one of them has, less.
    private static double? Sign(string name, FigureObservation one, FigureObservation other) => name switch
    {
        "nothing" => 1,
        "exact" => Number(one.Quantity.Low == other.Quantity.Low && one.Quantity.High == other.Quantity.High),
        "kind" => Number(one.Kind is not null && one.Kind == other.Kind),
        "kinds" => Number(one.Kind is not null && other.Kind is not null && one.Kind != other.Kind),
        "physical" => Number(MeasureNature.IsPhysicalUnit(one.Quantity.Unit) && MeasureNature.IsPhysicalUnit(other.Quantity.Unit)),
        "share" => Number(one.Quantity.Unit == "%"),
        "origin" => Number(one.Statement.Assertion.Origin is { } origin && origin == other.Statement.Assertion.Origin),
        "units" => Number(one.Quantity.Unit != other.Quantity.Unit),
        "scope" => Number(one.Scope.Length > 0 && one.Scope == other.Scope),
        "scopes" => Number(one.Scope.Length > 0 && other.Scope.Length > 0 && one.Scope != other.Scope),
        "whole" => Number(one.Of.Length > 0 != other.Of.Length > 0),
        "noun" => Number(one.Head.Length > 0 && one.Head == other.Head),
        "size" => Math.Log10(Math.Max(1, Math.Max(Amount(one), Amount(other)))),
        "times" => Math.Min(MostTimes, Math.Log(Times(one, other))),
        "near" => Number(Times(one, other) < NearTimes),
        "few" => Number(Times(one, other) < FewTimes),
        _ => null,
    };

    private static double Times(FigureObservation one, FigureObservation other) =>
        Math.Max(Least, Math.Max(Amount(one), Amount(other))) / Math.Max(Least, Math.Min(Amount(one), Amount(other)));

    private static double Amount(FigureObservation one) => (double)(one.Quantity.Low ?? one.Quantity.High ?? 0);

    private static double Number(bool isSo) => isSo ? 1 : 0;
}
