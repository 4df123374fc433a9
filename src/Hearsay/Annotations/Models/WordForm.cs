using System.Buffers;

namespace Hearsay.Annotations.Models;

/// <summary>How models see a word: in lower case, every digit a 0, quotation marks straight, and not more than its first letters.</summary>
internal static class WordForm
{
    /// <summary>The most characters of a word that a model looks at.</summary>
    public const int Longest = 32;

    private static readonly SearchValues<char> Changed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789’‘“”");

    /// <summary>Writes the word as models see it.</summary>
    /// <param name="word">As it stands in the text.</param>
    /// <param name="folded">At least <see cref="Longest"/> long.</param>
    /// <returns>How much of <paramref name="folded"/> was written.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length > Longest) word = word[..Longest];
        word.CopyTo(folded);
        folded = folded[..word.Length];
        if (!folded.ContainsAny(Changed) && !folded.ContainsAnyExceptInRange('\0', '\u007f')) return folded.Length;

        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            folded[i] = c switch
            {
                >= 'A' and <= 'Z' => (char)(c | 0x20),
                >= '0' and <= '9' => '0',
                '’' or '‘' => '\'',
                '“' or '”' => '"',
                < '\u0080' => c,
                _ => char.ToLowerInvariant(c),
            };
        }

        return folded.Length;
    }

    /// <summary>The word as models see it.</summary>
    public static string Fold(string word)
    {
        Span<char> folded = stackalloc char[Longest];
        return new string(folded[..Fold(word, folded)]);
    }

    /// <summary>A hash that is the same on every machine and in every run (FNV-1a, its bits mixed).</summary>
    public static uint Hash(ReadOnlySpan<char> letters, uint seed)
    {
        var hash = 2166136261u ^ (seed * 0x9E3779B9u);
        foreach (var letter in letters) hash = (hash ^ letter) * 16777619u;

        hash ^= hash >> 15;
        hash *= 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }
}
