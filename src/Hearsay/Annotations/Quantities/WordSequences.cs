using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Quantities;

/// <summary>Listed words, one or several in a row, each with a value; found from their first word or from their last.</summary>
internal sealed class WordSequences
{
    private readonly Dictionary<int, List<(int[] Ids, string Value)>> byFirst = [];
    private readonly Dictionary<int, List<(int[] Ids, string Value)>> byLast = [];
    private readonly HashSet<string> values = new(StringComparer.Ordinal);

    /// <summary>Adds words; of those that could both stand the longer wins.</summary>
    public void Add(int[] ids, string value)
    {
        values.Add(value);
        Add(byFirst, ids[0], ids, value);
        Add(byLast, ids[^1], ids, value);
    }

    /// <summary>Whether words of this value are listed.</summary>
    public bool HasValue(string value) => values.Contains(value);

    /// <summary>Whether any begins with the word of this number.</summary>
    public bool CanBegin(int id) => byFirst.ContainsKey(id);

    /// <summary>The longest that begins at a word.</summary>
    public (string? Value, int Taken) MatchAt(IReadOnlyList<Word> words, int at)
    {
        if (at >= words.Count || words[at].Id == 0 || !byFirst.TryGetValue(words[at].Id, out var entries)) return (null, 0);

        foreach (var (ids, value) in entries)
        {
            if (Fits(words, at, ids)) return (value, ids.Length);
        }

        return (null, 0);
    }

    /// <summary>The longest that ends before a word.</summary>
    public (string? Value, int Taken) MatchBefore(IReadOnlyList<Word> words, int end)
    {
        if (end == 0 || words[end - 1].Id == 0 || !byLast.TryGetValue(words[end - 1].Id, out var entries)) return (null, 0);

        foreach (var (ids, value) in entries)
        {
            if (end >= ids.Length && Fits(words, end - ids.Length, ids)) return (value, ids.Length);
        }

        return (null, 0);
    }

    private static void Add(Dictionary<int, List<(int[] Ids, string Value)>> index, int key, int[] ids, string value)
    {
        if (!index.TryGetValue(key, out var entries)) index[key] = entries = [];

        var place = entries.FindIndex(entry => entry.Ids.Length < ids.Length);
        entries.Insert(place < 0 ? entries.Count : place, (ids, value));
    }

    private static bool Fits(IReadOnlyList<Word> words, int at, int[] ids)
    {
        if (at + ids.Length > words.Count) return false;

        for (var i = 0; i < ids.Length; i++)
        {
            if (words[at + i].Id != ids[i]) return false;
        }

        return true;
    }
}
