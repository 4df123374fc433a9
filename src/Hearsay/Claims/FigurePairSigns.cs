using Hearsay.Annotations.Quantities;

namespace Hearsay.Claims;

/// <summary>What speaks for and against two amounts being of one thing, as numbers that can be weighed.</summary>
/// <remarks>One number told twice and two numbers that differ are two questions, each with signs of its own.</remarks>
internal static class FigurePairSigns
{
    // Farther apart, a number says no more than that it is another.
    private const double MostTimes = 5;

    private const double NearTimes = 1.25;
    private const double FewTimes = 3;
    private const int MostActors = 2;

    private const double Least = 0.01;
    private const decimal Ten = 10;

    private static readonly string[] OfAny =
    [
        "nothing", "rule", "forbidden", "apart", "wholes", "kind", "kinds", "noun", "physical", "people", "share", "origin", "units", "units of a kind", "unit of one", "toll", "changing",
        "scope of one", "whole of one", "rates", "foretold", "both foretold", "part", "given", "handful", "likeness", "size", "actors", "mass", "levels", "decimals",
        "deed", "verb",
    ];

    /// <summary>The signs of two amounts that are one number, in order.</summary>
    public static IReadOnlyList<string> OfOneNumber { get; } = [.. OfAny, "exact", "digits", "article", "scopes"];

    /// <summary>The signs of two amounts that are two numbers, in order.</summary>
    public static IReadOnlyList<string> OfTwoNumbers { get; } = [.. OfAny, "scope", "times", "near", "few"];

    /// <summary>The signs of two amounts, by name.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="ground">What the rules say of them, and how like each other their statements are.</param>
    public static double[] Of(FigureCandidate one, FigureCandidate other, FigurePairGround ground)
    {
        var (given, told) = (one.Observation, other.Observation);
        var shared = Shared(one, other, ground);
        if (OneThing.IsSameNumber(given, told))
        {
            return
            [
                .. shared, Number(given.Quantity.Low == told.Quantity.Low && given.Quantity.High == told.Quantity.High),
                Digits(one.Amount > other.Amount ? given.Quantity : told.Quantity), Number(given.IsOfArticleOf(told)),
                Number(given.Scope.Length > 0 && told.Scope.Length > 0 && given.Scope != told.Scope),
            ];
        }

        var times = Math.Max(Least, Math.Max(one.Amount, other.Amount)) / Math.Max(Least, Math.Min(one.Amount, other.Amount));
        return
        [
            .. shared, Number(given.Scope.Length > 0 && given.Scope == told.Scope), Math.Min(MostTimes, Math.Log(times)), Number(times < NearTimes),
            Number(times < FewTimes),
        ];
    }

    // A word of another kind, unit or scope speaks against; one that only one of them has, less.
    private static double[] Shared(FigureCandidate one, FigureCandidate other, FigurePairGround ground)
    {
        var (given, told) = (one.Observation, other.Observation);
        var (unit, otherUnit) = (given.Quantity.Unit, told.Quantity.Unit);
        var isOneKind = given.Kind is not null && given.Kind == told.Kind;
        var haveTwoUnits = unit.Length > 0 && otherUnit.Length > 0 && unit != otherUnit;
        return
        [
            1, Number(ground.IsByRule), Number(ground.IsForbidden), Number(ground.IsToldApart), Number(ground.HasTwoWholes),
            Number(isOneKind),
            Number(given.Kind is not null && told.Kind is not null && given.Kind != told.Kind),
            Number(given.Head.Length > 0 && given.Head == told.Head),
            Number(MeasureNature.IsPhysicalUnit(unit) && MeasureNature.IsPhysicalUnit(otherUnit)),
            Number(unit.Length > 0 && otherUnit.Length > 0 && MeasureNature.IsOfPeople(unit) && MeasureNature.IsOfPeople(otherUnit)),
            Number(unit == "%" && otherUnit == "%"),
            Number(given.Statement.Assertion.Origin is { } origin && origin == told.Statement.Assertion.Origin),
            Number(haveTwoUnits && !isOneKind),
            Number(haveTwoUnits && isOneKind),
            Number(unit.Length > 0 != otherUnit.Length > 0),
            Number(isOneKind && MeasureNature.IsGrowing(given.Kind) && MeasureNature.CountsPeople(given.Kind)),
            Number(isOneKind && MeasureNature.IsChanging(given.Kind)),
            Number(given.Scope.Length > 0 != told.Scope.Length > 0),
            Number(given.Of.Length > 0 != told.Of.Length > 0),
            Number(given.Rate != told.Rate),
            Number(given.IsForecast != told.IsForecast),
            Number(given.IsForecast && told.IsForecast),
            Number(given.IsPart != told.IsPart),
            Number(one.IsGiven || other.IsGiven),
            Number(Math.Min(one.Amount, other.Amount) < FigureChooser.FewThings),
            ground.Likeness,
            Math.Log10(Math.Max(1, Math.Max(one.Amount, other.Amount))),
            Math.Min(MostActors, one.SharedActors(other)),
            Number(MeasureNature.IsOfMass(unit) && MeasureNature.IsOfMass(otherUnit)),
            Number(one.IsLevel && other.IsLevel),
            Number(given.Quantity.Decimals > 0 && given.Quantity.Decimals == told.Quantity.Decimals),
            Number(given.Deed.Length > 0 && given.Deed == told.Deed),
            Number(given.Verb.Length > 0 && given.Verb == told.Verb),
        ];
    }

    // 41,700 has three that tell, 40,000 one.
    private static double Digits(Quantity quantity)
    {
        var number = Math.Abs(quantity.Low ?? quantity.High ?? 0);
        while (number >= Ten && number % Ten == 0) number /= Ten;
        var digits = 1;
        while (number != decimal.Truncate(number)) number *= Ten;
        while (number >= Ten) (number, digits) = (decimal.Truncate(number / Ten), digits + 1);
        return digits;
    }

    private static double Number(bool isSo) => isSo ? 1 : 0;
}
