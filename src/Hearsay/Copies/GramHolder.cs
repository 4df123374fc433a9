namespace Hearsay.Copies;

/// <summary>A text that has a word run.</summary>
/// <param name="Place">The text's place in the index.</param>
/// <param name="IsInLead">Whether the run stands in its lead.</param>
internal readonly record struct GramHolder(int Place, bool IsInLead);
