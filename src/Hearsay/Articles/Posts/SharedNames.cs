using Hearsay.Articles.Dates;

namespace Hearsay.Articles.Posts;

/// <summary>Whether stretches of a page speak of the same people and places: reports on different events hardly do, the sections of one report always.</summary>
internal static class SharedNames
{
    private const int Shortest = 3;

    // Of a few stretches two may name one place; of many, a quarter.
    private const int MostWithName = 2;

    // Of a hundred names of a stretch so many may stand elsewhere, on average.
    private const int MostElsewhere = 30;

    /// <summary>Whether no name runs through the stretches, and each has names of its own.</summary>
    /// <param name="stretches">The stretches.</param>
    public static bool AreFewIn(IReadOnlyList<string> stretches)
    {
        var names = stretches.Select(NamesIn).ToList();
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names.SelectMany(name => name)) counts[name] = counts.GetValueOrDefault(name) + 1;

        var most = counts.Count == 0 ? 0 : counts.Values.Max();
        if (most > Math.Max(MostWithName, stretches.Count / 4)) return false;

        var named = names.Where(name => name.Count > 0).ToList();
        var elsewhere = named.Sum(name => 100.0 * name.Count(one => counts[one] > 1) / name.Count);
        return named.Count * 2 > stretches.Count && elsewhere <= named.Count * MostElsewhere;
    }

    // Words with a capital inside a sentence, names of months and days aside.
    private static HashSet<string> NamesIn(string stretch)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < stretch.Length;)
        {
            if (!char.IsLetter(stretch[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < stretch.Length && char.IsLetter(stretch[i])) i++;
            if (i - start < Shortest || !char.IsUpper(stretch[start]) || !char.IsLower(stretch[start + 1]) || OpensSentence(stretch, start)) continue;

            var word = stretch[start..i];
            if (!DateReader.IsMonth(word) && !PostLexicon.Weekdays.ContainsKey(word)) names.Add(word);
        }

        return names;
    }

    private static bool OpensSentence(string stretch, int start) =>
        start < 2 || stretch[start - 1] != ' ' || !(char.IsLetterOrDigit(stretch[start - 2]) || stretch[start - 2] is ',' or '\'' or '’');
}
