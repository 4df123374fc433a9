namespace Hearsay.Decisions;

/// <summary>What an analyst puts in the place of what the machine found.</summary>
/// <param name="Field">What is corrected.</param>
/// <param name="Value">The analyst's value, in the form <see cref="CorrectedField"/> gives for it.</param>
public sealed record Correction(CorrectedField Field, string Value);
