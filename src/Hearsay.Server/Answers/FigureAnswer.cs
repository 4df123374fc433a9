using System.ComponentModel;

namespace Hearsay.Server.Answers;

/// <summary>What the coverage gives as the amount of one thing.</summary>
/// <param name="Story">Id of its story.</param>
/// <param name="Id">Its id in the story.</param>
/// <param name="Measure">What is measured, in an article's own words.</param>
/// <param name="Unit">The unit of all values.</param>
/// <param name="Scope">The place or part it is measured for.</param>
/// <param name="Of">The whole a share is taken of.</param>
/// <param name="Verdict">The gravest verdict on any two values.</param>
/// <param name="Values">The values.</param>
/// <param name="Why">Reasons of the verdicts on pairs, by place in the values.</param>
[Description("What the coverage gives as the amount of one thing: every value, side by side.")]
public sealed record FigureAnswer(
    string Story, string Id, string Measure, string Unit, string? Scope, string? Of, string Verdict, IReadOnlyList<FigureValueAnswer> Values, IReadOnlyList<FigurePairAnswer> Why);
