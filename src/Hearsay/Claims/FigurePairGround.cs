namespace Hearsay.Claims;

/// <summary>What is known of two amounts before it is weighed whether they are of one thing.</summary>
/// <param name="IsByRule">Whether rules say that they are.</param>
/// <param name="IsForbidden">Whether unit, kind or time speak against it by rule.</param>
/// <param name="IsToldApart">Whether rules tell them apart: two wholes, two of one sentence, two of one source.</param>
/// <param name="HasTwoWholes">Whether they are given for two wholes or scopes.</param>
/// <param name="Likeness">How like each other their statements are.</param>
internal readonly record struct FigurePairGround(bool IsByRule, bool IsForbidden, bool IsToldApart, bool HasTwoWholes, double Likeness)
{
    /// <summary>What is known of two amounts.</summary>
    /// <param name="rules">What rules say.</param>
    /// <param name="linker">Tells how like each other two statements are.</param>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static FigurePairGround Of(OneThing rules, ClaimLinker linker, FigureObservation one, FigureObservation other) => new(
        rules.AreOfOneThing(one, other),
        !OneThing.MayBeOfOneThing(one, other),
        rules.AreToldApart(one, other),
        rules.HaveDifferentWholes(one, other),
        linker.Likeness(one.Statement, other.Statement));
}
