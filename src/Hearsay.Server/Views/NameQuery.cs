namespace Hearsay.Server.Views;

/// <summary>A name as a visitor asks for it.</summary>
/// <param name="Words">Words that a name must hold, in order; nothing where the whole names are known.</param>
/// <param name="Names">Whole names.</param>
internal sealed record NameQuery(string? Words, IReadOnlyList<string> Names)
{
    /// <summary>What was typed: a name, or some words of one.</summary>
    public static NameQuery Typed(string words) => new(words, [words]);
}
