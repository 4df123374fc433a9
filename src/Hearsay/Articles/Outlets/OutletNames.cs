namespace Hearsay.Articles.Outlets;

/// <summary>What can be told of the name of an outlet that the lexicon does not hold.</summary>
internal static class OutletNames
{
    private const int MostWords = 6;
    private const int LongestAcronym = 6;

    private static readonly Dictionary<string, string[]> Words = LexiconFile.ReadSections(typeof(OutletNames), "outlet-names.lexicon");
    private static readonly HashSet<string> OutletWords = new(Words["outlet words"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> InstitutionWords = new(Words["institution words"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> SmallWords = new(["of", "and", "the", "de", "la", "le", "du", "des", "del", "der", "&"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The one name an outlet goes by: the lexicon's, else its own without the article.</summary>
    public static string? Canonical(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        if (OutletLexicon.Default.Find(name) is { } entry) return entry.Name;

        var trimmed = name.Trim();
        return trimmed.StartsWith("The ", StringComparison.Ordinal) ? trimmed[4..].TrimStart() : trimmed;
    }

    /// <summary>Whether words may be a name at all: a few of them, capitalised but for the small ones.</summary>
    public static bool MayBeName(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is > 0 and <= MostWords
            && char.IsLetter(words[0]) && (char.IsUpper(parts[^1][0]) || char.IsAsciiDigit(parts[^1][0]))
            && Array.TrueForAll(parts, part => SmallWords.Contains(part) || char.IsUpper(part[0]) || char.IsAsciiDigit(part[0]))
            && Array.TrueForAll(parts, part => part.All(c => char.IsLetterOrDigit(c) || c is '&' or '-' or '\'' or '’' or '.'));
    }

    /// <summary>Whether a name says that it is an outlet's: <c>Harrow Ledger</c>.</summary>
    public static bool IsOutlet(string name) =>
        MayBeName(name) && name.Split(' ') is var parts && Array.Exists(parts, OutletWords.Contains) && !Array.Exists(parts, InstitutionWords.Contains);

    /// <summary>Whether a name is that of an institution: <c>the Harrow County Court</c>.</summary>
    public static bool IsInstitution(string name) => Array.Exists(name.Split(' '), InstitutionWords.Contains);

    /// <summary>Whether a credit's name can hardly be a person's: one word, an acronym, or an outlet's name.</summary>
    public static bool IsAgency(string name) => MayBeName(name) && (!name.Contains(' ', StringComparison.Ordinal) || IsOutlet(name)) && !IsInstitution(name);

    /// <summary>Whether two names are one outlet's: the same but for the article, or one the initials of the other.</summary>
    public static bool AreSame(string one, string other) =>
        Canonical(one) is { } first && Canonical(other) is { } second
        && (string.Equals(first, second, StringComparison.OrdinalIgnoreCase) || IsAcronym(first, second) || IsAcronym(second, first));

    private static bool IsAcronym(string acronym, string name) =>
        acronym.Length is > 1 and <= LongestAcronym && acronym.All(char.IsUpper) && name.Contains(' ', StringComparison.Ordinal)
        && acronym.AsSpan().SequenceEqual(string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0])));
}
