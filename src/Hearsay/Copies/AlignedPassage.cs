namespace Hearsay.Copies;

/// <summary>Words that stand in the same order in two texts, by the indices of the first and last of them.</summary>
/// <param name="FirstA">The first word in the first text.</param>
/// <param name="LastA">The last word there, inclusive.</param>
/// <param name="FirstB">The first word in the second text.</param>
/// <param name="LastB">The last word there, inclusive.</param>
/// <param name="Matched">How many of the words are the same.</param>
internal readonly record struct AlignedPassage(int FirstA, int LastA, int FirstB, int LastB, int Matched);
