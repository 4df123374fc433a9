namespace Hearsay.Copies;

/// <summary>A text that has a word run.</summary>
/// <param name="Key">The text's key.</param>
/// <param name="IsInLead">Whether the run stands in its lead.</param>
internal readonly record struct GramHolder(ulong Key, bool IsInLead);
