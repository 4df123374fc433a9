using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Mentions;

/// <summary>The words that tell what a name is a name of, and first names with their gender.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, WordKind> SectionKinds = new Dictionary<string, WordKind>
    {
        ["organisation head"] = WordKind.OrganisationHead,
        ["before of or for"] = WordKind.BeforeOf,
        ["place head"] = WordKind.PlaceHead,
        ["place noun"] = WordKind.PlaceNoun,
        ["organisation noun"] = WordKind.OrganisationNoun,
        ["event head"] = WordKind.EventHead,
        ["role"] = WordKind.Role,
        ["role modifier"] = WordKind.RoleModifier,
        ["title"] = WordKind.Title,
        ["calendar"] = WordKind.Calendar,
        ["particle"] = WordKind.Particle,
        ["speech"] = WordKind.Speech,
        ["place before"] = WordKind.PlaceBefore,
        ["place preposition"] = WordKind.PlacePreposition,
        ["people possession"] = WordKind.PeoplePossession,
        ["numbered"] = WordKind.Numbered,
        ["generation"] = WordKind.Generation,
        ["organisation first"] = WordKind.OrganisationFirst,
        ["person noun"] = WordKind.PersonNoun,
        ["power noun"] = WordKind.PowerNoun,
        ["reaching"] = WordKind.Reaching,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, WordKind> Kinds = ReadKinds();

    private static readonly FrozenDictionary<string, Gender> FirstNames = ReadFirstNames();

    private static readonly FrozenSet<string> FunctionWords =
        LexiconFile.ReadWords(typeof(TokenAnnotator), "sentence-openers.lexicon").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Everything the word is, in whatever case it is written.</summary>
    public static WordKind KindOf(ReadOnlySpan<char> word) =>
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) ? kind : WordKind.None;

    /// <summary>Whether the word is a first name; given names are met with their capital only.</summary>
    public static bool IsFirstName(ReadOnlySpan<char> word) => FirstNames.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>The gender of most who bear the first name.</summary>
    public static Gender GenderOf(ReadOnlySpan<char> firstName) =>
        FirstNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(firstName, out var gender) ? gender : Gender.Unknown;

    /// <summary>Whether the word is an article, a pronoun, a preposition or the like.</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> word) => FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenDictionary<string, WordKind> ReadKinds()
    {
        var kinds = new Dictionary<string, WordKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, line) in LexiconFile.ReadSections(typeof(NameWords), "name-words.lexicon"))
        {
            foreach (var word in LexiconFile.Words(line)) kinds[word] = kinds.GetValueOrDefault(word) | SectionKinds[section];
        }

        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, Gender> ReadFirstNames()
    {
        var names = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (var (section, line) in LexiconFile.ReadSections(typeof(NameWords), "world-first-names.lexicon").Concat(LexiconFile.ReadSections(typeof(NameWords), "first-names.lexicon")))
        {
            var gender = section switch { "man" => Gender.Male, "woman" => Gender.Female, _ => Gender.Unknown };
            foreach (var name in LexiconFile.Words(line)) names.TryAdd(name, gender);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
