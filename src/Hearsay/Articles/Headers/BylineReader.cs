using System.Globalization;
using Hearsay.Articles.Outlets;

namespace Hearsay.Articles.Headers;

/// <summary>Takes the people out of a byline: <c>By Ann Vale, Tom Orr and Li Wen in Harrow, The Courier</c>.</summary>
internal static class BylineReader
{
    private const int LongestByline = 400;

    private static readonly Dictionary<string, string[]> Words = LexiconFile.ReadSections(typeof(BylineReader), "headers.lexicon");
    private static readonly HashSet<string> Particles = new(Words["particles"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> NotNames = new(Words["not names"], StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Roles = ["editor", "correspondent", "reporter", "writer", "bureau", "chief", "staff", "desk", "journalist", "producer", "analyst", "contributor"];
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
    /// <param name="text">The words.</param>
    /// <param name="leastWords">How many words a name has at least.</param>
    /// <param name="closesWithOutlet">Whether the line is of a kind that names the outlet last.</param>
    public static Byline Read(string text, int leastWords = 2, bool closesWithOutlet = false)
    {
        if (LastPart(text, closesWithOutlet) is var (before, last) && Read(before, leastWords) is { IsWhole: true, Outlet: null, People.Count: > 0 } rest)
        {
            return rest with { Outlet = last };
        }

        var people = new List<string>();
        string? outlet = null;
        var isWhole = text.Length is > 0 and < LongestByline;
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

    // "…, The Courier": an unknown name after the last comma is an outlet where its words say so or people were joined by "and" before it.
    private static (string Before, string Outlet)? LastPart(string text, bool closesWithOutlet)
    {
        var comma = text.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma <= 0 || text.Length >= LongestByline) return null;

        var (before, last) = (text[..comma], text[(comma + 2)..].Trim().TrimEnd('.'));
        var name = OutletNames.Canonical(last) ?? "";
        var isOutlet = OutletLexicon.Default.Find(last) is null && OutletNames.MayBeName(name) && !IsRole(last)
            && (OutletNames.IsOutlet(name) || closesWithOutlet || before.Contains(" and ", StringComparison.Ordinal) || before.Contains(" & ", StringComparison.Ordinal));
        return isOutlet ? (before, name) : null;
    }

    // "Political Editor", "Staff": words of which none names anybody. "Evening Press" is not of them.
    private static bool IsRole(string words) => Roles.Any(role => words.Contains(role, StringComparison.OrdinalIgnoreCase)) || words.Split(' ').All(NotNames.Contains);

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
