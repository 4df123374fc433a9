using System.Collections.Frozen;

namespace Hearsay.Annotations.Tokens;

/// <summary>Words written with a full stop that belongs to them: <c>Mr.</c>, <c>U.S.</c>, <c>J.</c></summary>
internal static class Abbreviations
{
    private const int Longest = 12;

    private static readonly FrozenSet<string> BeforeWord = Section("before");
    private static readonly FrozenSet<string> Either = Section("either");

    /// <summary>Whether a stop right after <paramref name="word"/> belongs to it.</summary>
    /// <param name="word">The word without the stop.</param>
    /// <param name="isLast">Whether nothing follows the stop in its block.</param>
    public static bool KeepsStop(ReadOnlySpan<char> word, bool isLast) => word.Length switch
    {
        0 or > Longest => false,
        1 => char.IsUpper(word[0]) && !(isLast || word is "I"),
        _ => (word.Contains('.') && char.IsLetter(word[0])) || Holds(Either, word) || (!isLast && Holds(BeforeWord, word)),
    };

    /// <summary>Whether the word, written with its stop, is always followed by more of the same sentence.</summary>
    public static bool NeverCloses(ReadOnlySpan<char> word) =>
        word is [_, '.'] || (word.Length > 1 && word[^1] == '.' && Holds(BeforeWord, word[..^1]));

    private static bool Holds(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Section(string name) =>
        LexiconFile.ReadSections(typeof(Abbreviations), "abbreviations.lexicon")
            .Where(line => line.Section == name)
            .SelectMany(line => LexiconFile.Words(line.Line))
            .ToFrozenSet(StringComparer.Ordinal);
}
