using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Articles;

namespace Hearsay.Stories;

/// <summary>How much a word says about what an article is about: nothing where every article has it, most where hardly any has.</summary>
internal static class WordRarity
{
    // A word of class c stands in one of 2^(c/2) articles.
    private const double ClassesPerHalving = 2;

    private static readonly FrozenDictionary<string, int> Classes = Read();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan = Classes.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Unlisted = Classes.Values.Max() + 1;

    /// <summary>The share of English news articles a word stands in.</summary>
    /// <param name="word">In its folded form.</param>
    public static double ShareOf(ReadOnlySpan<char> word) => Math.Pow(2, -(BySpan.TryGetValue(word, out var rarity) ? rarity : Unlisted) / ClassesPerHalving);

    /// <summary>Puts possessives and plurals with the plain word: <c>ministers'</c>, <c>minister's</c>, <c>ministers</c> are <c>minister</c>.</summary>
    /// <param name="word">In lower case, with a straight apostrophe.</param>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static FrozenDictionary<string, int> Read()
    {
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in LexiconFile.ReadLines(typeof(WordRarity), "rarity.lexicon"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var rarity = int.Parse(line.AsSpan(0, colon), CultureInfo.InvariantCulture);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) classes[word] = rarity;
        }

        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
