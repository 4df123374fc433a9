namespace Hearsay.Annotations.Quantities;

/// <summary>What is known of an amount besides its figures.</summary>
/// <param name="Unit">As on <see cref="Quantity.Unit"/>.</param>
/// <param name="Of">The whole.</param>
/// <param name="Measured">What is counted or measured.</param>
/// <param name="Scope">For which place or part.</param>
internal readonly record struct Description(string Unit, NounPhrase? Of = null, NounPhrase? Measured = null, NounPhrase? Scope = null);
