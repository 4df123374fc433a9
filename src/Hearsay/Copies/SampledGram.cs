namespace Hearsay.Copies;

/// <summary>Three words in a row that were chosen to find a text by.</summary>
/// <param name="Gram">Their number.</param>
/// <param name="IsInLead">Whether they stand in the text's first paragraphs.</param>
internal readonly record struct SampledGram(uint Gram, bool IsInLead);
