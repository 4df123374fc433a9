using System.Collections.Frozen;
using NodaTime;

namespace Hearsay.Articles.Posts;

/// <summary>The words of <c>posts.lexicon</c>, ready to be asked for.</summary>
internal static class PostLexicon
{
    private static readonly Dictionary<string, string[]> Sections = LexiconFile.ReadSections(typeof(PostLexicon), "posts.lexicon");

    /// <summary>Words and marks between the parts of a stamp.</summary>
    public static IReadOnlyList<string> StampFillers { get; } = Words("stamp fillers");

    /// <summary>Words other than days that a stamp may open with.</summary>
    public static FrozenSet<string> StampOpeners { get; } = Words("stamp openers").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Zones whose offset can't be told from their name.</summary>
    public static FrozenSet<string> OtherZones { get; } = Words("other zones").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the days of the week, full and short.</summary>
    public static FrozenDictionary<string, IsoDayOfWeek> Weekdays { get; } = Sections["weekdays"]
        .SelectMany((line, index) => line.Split(' ').Select(name => (name, weekday: (IsoDayOfWeek)(index + 1))))
        .ToFrozenDictionary(pair => pair.name, pair => pair.weekday, StringComparer.OrdinalIgnoreCase);

    /// <summary>What headlines of digests say.</summary>
    public static IReadOnlyList<string> DigestTitles { get; } = Sections["digest titles"];

    /// <summary>What headlines of accounts say that run along a clock and were written in one go.</summary>
    public static IReadOnlyList<string> TimelineTitles { get; } = Sections["timeline titles"];

    /// <summary>Whether a headline holds one of some phrases as whole words.</summary>
    public static bool Holds(string? title, IReadOnlyList<string> phrases)
    {
        foreach (var phrase in title is null ? [] : phrases)
        {
            var at = title!.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            while (at >= 0)
            {
                var end = at + phrase.Length;
                if ((at == 0 || !char.IsLetterOrDigit(title[at - 1])) && (end == title.Length || !char.IsLetterOrDigit(title[end]))) return true;

                at = title.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private static string[] Words(string section) => [.. Sections[section].SelectMany(line => line.Split(' '))];
}
