using System.Collections.Frozen;

namespace Hearsay.Annotations.Numerals;

/// <summary>Numbers the words that a grammar knows, so that its patterns compare numbers and not letters.</summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 24;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>? lookup;

    /// <summary>One more than the highest number given out.</summary>
    public int Size => ids.Count + 1;

    /// <summary>The number of a word in lower case, given out where it is new. Only while the grammar is being read.</summary>
    public int Add(string word)
    {
        if (ids.TryGetValue(word, out var id)) return id;

        ids.Add(word, ids.Count + 1);
        return ids.Count;
    }

    /// <summary>Closes the vocabulary; from here on it may be read by several threads.</summary>
    public void Freeze() => lookup = ids.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a word in any case, with <c>’</c> standing for <c>'</c>; 0 where it is unknown.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord || lookup is not { } known) return 0;

        Span<char> lower = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i];
            lower[i] = letter < 128 ? char.ToLowerInvariant(letter) : letter == '’' ? '\'' : char.ToLowerInvariant(letter);
        }

        return known.TryGetValue(lower, out var id) ? id : 0;
    }
}
