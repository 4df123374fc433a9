using System.Globalization;
using Hearsay.Articles.Outlets;

namespace Hearsay.Articles.Headers;

/// <summary>Takes the people out of a byline: <c>By Ann Vale, Tom Orr and Li Wen in Harrow, The Courier</c>.</summary>
internal static class BylineReader
{
    private static readonly Dictionary<string, string[]> Words = LexiconFile.ReadSections(typeof(BylineReader), "headers.lexicon");
    private static readonly HashSet<string> Particles = new(Words["particles"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> NotNames = new(Words["not names"], StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Joints =
    [
        " and ", " & ", " und ", " et ", " y ", " with ", " mit ", ",", ";", "|", " / ", " • ", " · ", " – ", " — ", " - ", "\n",
    ];


    private static readonly string[] Places = [" in ", " at ", " for ", " from ", " in: ", " aus ", " of ", " (", " @"];

    /// <summary>What opens a byline: <c>By</c>, <c>Von</c>.</summary>
    public static IReadOnlyList<string> Openings { get; } = Words["byline openings"];

    /// <summary>The people in an author field, which may hold a single name of one word.</summary>
    public static Byline ReadField(string? field)
    {
        var text = (field ?? "").Trim();
        var opening = Openings.FirstOrDefault(opening => text.StartsWith(opening + " ", StringComparison.OrdinalIgnoreCase));

        return Read(opening is null ? text : text[opening.Length..], leastWords: 1);
    }

    /// <summary>The people on a byline after its <c>By</c>, and whether nothing else stood there.</summary>
    public static Byline Read(string text, int leastWords = 2)
    {
        var people = new List<string>();
        string? outlet = null;
        var isWhole = text.Length is > 0 and < 400;
        foreach (var part in isWhole ? text.Split(Joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [])
        {
            var name = WithoutPlace(part.Trim('.', ':', '*', '"', ' '));
            if (OutletLexicon.Default.Find(name) is { } entry)
            {
                outlet ??= entry.Name;
            }
            else if (IsName(name, leastWords))
            {
                people.Add(name);
            }
            else
            {
                // A role after a name ("Political Editor") is no name and breaks nothing.
                isWhole &= people.Count > 0 && HasRole(part);
            }
        }

        return new Byline([.. people.Distinct(StringComparer.Ordinal)], outlet, isWhole && (people.Count > 0 || outlet is not null));
    }

    private static string WithoutPlace(string part)
    {
        var cut = Places.Select(place => part.IndexOf(place, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(part.Length).Min();
        return part[..cut];
    }

    private static bool HasRole(string part) => part.Split(' ', '-').Any(NotNames.Contains);

    private static bool IsName(string name, int leastWords)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= leastWords
            && words.Length <= 6
            && (leastWords == 1 || char.IsUpper(words[^1][0]))
            && Array.TrueForAll(words, word => IsNameWord(word, leastWords == 1));
    }

    private static bool IsNameWord(string word, bool mayBeLower) =>
        Particles.Contains(word)
        || ((mayBeLower || char.IsUpper(word[0])) && !NotNames.Contains(word) && word.All(IsNameLetter));

    private static bool IsNameLetter(char c) =>
        char.IsLetter(c) || c is '.' or '-' or '’' or '\'' or '‐' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
