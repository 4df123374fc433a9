using System.Buffers;

namespace Hearsay.Copies;

/// <summary>Gives a word a number, the same for <c>Don’t</c> and <c>don't</c>, in every batch and on every machine.</summary>
/// <remarks>Two of a million words have one number by chance some hundred times; no three of them stand in a row.</remarks>
internal static class WordHash
{
    // No word of a language is longer; what is (an address, a run of base64) is cut, and two that begin alike count as one.
    private const int LongestWord = 64;

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("’‘ʼ`´");

    /// <summary>The number of a word as it is written.</summary>
    public static int Of(ReadOnlySpan<char> written)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var character in written[..Math.Min(written.Length, LongestWord)])
        {
            var folded = char.IsAsciiLetterUpper(character) ? (char)(character | ' ')
                : char.IsAscii(character) ? character
                : Apostrophes.Contains(character) ? '\'' : char.ToLowerInvariant(character);
            hash = (hash ^ folded) * 0x100000001B3UL;
        }

        return (int)(Mix(hash) >> 32);
    }

    /// <summary>Three words in a row as one number.</summary>
    public static ulong OfGram(int first, int second, int third) => Next(Next(Next(0, first), second), third);

    /// <summary>The number of any text, as it is written.</summary>
    public static ulong OfText(string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var character in text) hash = (hash ^ character) * 0x100000001B3UL;
        return Mix(hash);
    }

    private static ulong Next(ulong seed, int word) => Mix(seed + (uint)word + 0x9E3779B97F4A7C15UL);

    // The finishing step of SplitMix64: every bit that goes in reaches every bit that comes out.
    private static ulong Mix(ulong mixed)
    {
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
