using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>The words by which an article tells whose the knowledge is, by section of <c>own-reporting.lexicon</c>; read once for all who look for sources.</summary>
internal static class SourceWords
{
    private static readonly ILookup<string, string> Lines = LexiconFile.ReadSections(typeof(SourceWords), "own-reporting.lexicon")
        .ToLookup(line => line.Section, line => line.Line, StringComparer.Ordinal);

    /// <summary>The lines of a section.</summary>
    public static IEnumerable<string> Of(string section) => Lines[section];
}
