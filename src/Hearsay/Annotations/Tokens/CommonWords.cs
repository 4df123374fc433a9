using System.Collections.Frozen;

namespace Hearsay.Annotations.Tokens;

/// <summary>Words that are written in lower case as a rule, so that a capital at the start of a sentence says nothing about them.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words =
        LexiconFile.ReadWords(typeof(CommonWords), "common-words.lexicon").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word, in any case, is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the word or its dictionary form is one of them: <c>images</c>, <c>annexing</c>.</summary>
    public static bool ContainsInflected(string word) =>
        Contains(word) || (Lemmatizer.Uninflected(word) is var lemma && lemma.Length < word.Length && (Contains(lemma) || Lemmatizer.IsVerb(lemma)));
}
