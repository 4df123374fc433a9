namespace Hearsay.Claims;

/// <summary>What the coverage gives as the amount of one thing: every value, side by side, with a verdict.</summary>
/// <param name="Id">Made from its values.</param>
/// <param name="Measure">What is measured, in an article's own words.</param>
/// <param name="Unit">The unit all values share.</param>
/// <param name="Scope">The place or part it is measured for, in an article's own words; <see langword="null"/> where none is named.</param>
/// <param name="Of">The whole a share is taken of, in an article's own words.</param>
/// <param name="Verdict">The gravest of the pairs; <see cref="FigureVerdict.Single"/> for one value.</param>
/// <param name="Pairs">Every two values, compared.</param>
/// <param name="Values">The values, in order of as-of day, then of size.</param>
public sealed record Figure(
    string Id, string Measure, string Unit, string? Scope, string? Of, FigureVerdict Verdict, IReadOnlyList<FigurePair> Pairs, IReadOnlyList<FigureValue> Values);
