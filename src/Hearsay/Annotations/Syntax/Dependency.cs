namespace Hearsay.Annotations.Syntax;

/// <summary>What a word depends on, and how, after Universal Dependencies 2.</summary>
/// <param name="Head">Index of the head in the article's tokens; -1 for the root of a sentence, and for a word that was not parsed.</param>
/// <param name="Relation">The relation with its subtype: <c>nsubj</c>, <c>nmod:poss</c>, <c>root</c>; empty for a word that was not parsed.</param>
public readonly record struct Dependency(int Head, string Relation)
{
    /// <summary>A word that was not parsed.</summary>
    public static Dependency None { get; } = new(-1, "");

    /// <summary>Whether the word was parsed.</summary>
    public bool IsKnown => Relation is { Length: > 0 };
}
