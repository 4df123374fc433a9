using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Which common nouns may name one thing: <c>ship</c>, <c>vessel</c>; from <c>things.lexicon</c>.</summary>
internal static class ThingClasses
{
    private static readonly ILookup<string, string> FellowsByNoun = LexiconFile.ReadSections(typeof(ThingClasses), "things.lexicon")
        .Where(line => line.Section == "classes")
        .Select(line => LexiconFile.Words(line.Line))
        .SelectMany(Pairs)
        .ToLookup(pair => pair.Noun, pair => pair.Fellow, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> TooGeneral = LexiconFile.ReadSections(typeof(ThingClasses), "things.lexicon")
        .Where(line => line.Section == "too general")
        .SelectMany(line => LexiconFile.Words(line.Line))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The other nouns that may name what a noun names; a noun in no class has none.</summary>
    public static IEnumerable<string> FellowsOf(string noun) => FellowsByNoun[noun];

    /// <summary>Whether a noun names so much that two articles seldom mean one thing by it: <c>group</c>.</summary>
    public static bool IsTooGeneral(string noun) => TooGeneral.Contains(noun);

    // What stands behind the stroke takes things up and has no fellows.
    private static IEnumerable<(string Noun, string Fellow)> Pairs(string[] line) =>
        from noun in line.TakeWhile(word => word != "/")
        from fellow in line
        where fellow != noun && fellow != "/"
        select (noun, fellow);
}
