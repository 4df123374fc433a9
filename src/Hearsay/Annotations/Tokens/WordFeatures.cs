using System.Collections.Frozen;

namespace Hearsay.Annotations.Tokens;

/// <summary>What a word's tag tells of its form: tense, mood, number, degree.</summary>
internal static class WordFeatures
{
    private static readonly FrozenDictionary<string, string> Features = LexiconFile.ReadLines(typeof(WordFeatures), "word-features.lexicon")
        .Select(LexiconFile.Words)
        .ToFrozenDictionary(words => words[0], words => words[1], StringComparer.Ordinal);

    /// <summary>The features in the form of Universal Dependencies, in their order: <c>Mood=Ind|Tense=Past|VerbForm=Fin</c>; <see langword="null"/> for none.</summary>
    public static string? Of(Token token) => token.Xpos is null ? null : Features.GetValueOrDefault(token.Xpos);
}
