using System.Buffers;

namespace Hearsay.Copies;

/// <summary>Gives every word of a batch a number, the same for <c>Don’t</c> and <c>don't</c>.</summary>
internal sealed class Vocabulary
{
    // No word of a language is longer; what is (an address, a run of base64) is cut, and two that begin alike count as one.
    private const int LongestWord = 64;

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("’‘ʼ`´");

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly List<string> words = [];

    public Vocabulary() => bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words there are.</summary>
    public int Count => words.Count;

    /// <summary>The word in its folded form.</summary>
    public string this[int number] => words[number];

    /// <summary>The number of a word as it is written, a new one where it was not met before.</summary>
    public int NumberOf(ReadOnlySpan<char> written)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var length = Math.Min(written.Length, LongestWord);
        for (var i = 0; i < length; i++)
        {
            folded[i] = Apostrophes.Contains(written[i]) ? '\'' : char.ToLowerInvariant(written[i]);
        }

        folded = folded[..length];
        if (bySpan.TryGetValue(folded, out var number)) return number;

        number = words.Count;
        words.Add(folded.ToString());
        numbers.Add(words[number], number);
        return number;
    }
}
