using System.Globalization;
using System.Text;

namespace Hearsay.Server.Views;

/// <summary>Names, each once and by number; letter case, marks on letters and whatever parts the words do not matter.</summary>
internal sealed class NamePool
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];

    /// <summary>The number of a name, new or not.</summary>
    public int Number(string name)
    {
        var key = KeyOf(name);
        if (numbers.TryGetValue(key, out var number)) return number;

        keys.Add(key);
        return numbers[key] = keys.Count - 1;
    }

    /// <summary>The numbers of names that are there.</summary>
    public HashSet<int> Find(IEnumerable<string> names) => [.. names.Select(KeyOf).Where(numbers.ContainsKey).Select(key => numbers[key])];

    /// <summary>The numbers of names that hold these words, one after another.</summary>
    public HashSet<int> Holding(string? words)
    {
        var key = KeyOf(words ?? "");
        return key.Length <= 2 ? [] : [.. Enumerable.Range(0, keys.Count).Where(number => keys[number].Contains(key, StringComparison.Ordinal))];
    }

    // With a blank at both ends, so that whole words are found and no parts of them.
    private static string KeyOf(string name)
    {
        var key = new StringBuilder(" ");
        foreach (var letter in Folded(name))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)) key.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('\'' or '’' or '.') && key[^1] != ' ') key.Append(' ');
        }

        if (key[^1] != ' ') key.Append(' ');
        return key.ToString();
    }

    // Half a character can't be taken apart.
    private static string Folded(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
