using Hearsay.Annotations.Syntax;

namespace Hearsay.Training.Syntax;

/// <summary>A sentence to learn from.</summary>
/// <param name="Words">What the net sees of each word.</param>
/// <param name="Counts">How often training has each word.</param>
/// <param name="Tags">The number of each word's tag; -1 for one too rare to learn.</param>
/// <param name="Heads">Each word's head, counted from 1; 0 for the root.</param>
/// <param name="Relations">The number of each word's relation.</param>
internal sealed record SyntaxExample(WordInput[] Words, int[] Counts, int[] Tags, int[] Heads, int[] Relations);
