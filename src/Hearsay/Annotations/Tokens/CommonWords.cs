using System.Collections.Frozen;

namespace Hearsay.Annotations.Tokens;

/// <summary>Words that are written in lower case as a rule, so that a capital at the start of a sentence says nothing about them.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words =
        LexiconFile.ReadWords(typeof(CommonWords), "common-words.lexicon").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word, in any case, is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
