using System.Collections.Frozen;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Identities;

/// <summary>A role taken apart: the office, whose it is, and of what.</summary>
/// <param name="Office">The office, so that a spokeswoman and a spokesman hold one; empty where no word is one.</param>
/// <param name="Fields">What life the words speak of: <c>sport</c>, <c>public</c>.</param>
/// <param name="Countries">Countries named in it.</param>
/// <param name="Matters">Its other words: <c>foreign</c>, <c>kremlin</c>.</param>
internal sealed record Role(string Office, IReadOnlySet<string> Fields, IReadOnlySet<string> Countries, IReadOnlySet<string> Matters)
{
    private static readonly FrozenDictionary<string, string> FieldOf = LexiconFile.ReadSections(typeof(Role), "role-fields.lexicon")
        .SelectMany(line => LexiconFile.Words(line.Line), (line, word) => (word, line.Section))
        .DistinctBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.word, pair => pair.Section, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SayNothing = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "of", "the", "for", "in", "to", "at", "and", "a", "an", "former", "then", "acting", "late", "new", "old", "top", "senior", "state", "country", "since", "until");

    private const int MostWords = 25;

    /// <summary>Takes apart a role as an article writes it.</summary>
    public static Role Of(string text)
    {
        var words = text.Split([' ', '-', ',', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(word => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word).ToList();
        var (office, fields, countries, matters) = ("", new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (FieldOf.TryGetValue(word, out var field)) fields.Add(field);
            if (CountryAt(words, i, out var length) is { } country)
            {
                countries.Add(country);
                i += length - 1;
            }
            else if ((NameWords.KindOf(word) & WordKind.Role) != 0 || field is not null)
            {
                if (office.Length == 0 || !words.Take(i).Any(before => before is "of" or "for" or "to" or "in" or "at")) office = PersonWords.OfficeOf(word);
            }
            else if (!SayNothing.Contains(word))
            {
                matters.Add(word.ToLowerInvariant() switch { "defense" => "defence", "labor" => "labour", "affairs" => "foreign", var other => other });
            }
        }

        return new Role(office, fields, countries, matters);
    }

    /// <summary>Whether both are one office of one thing, as far as they say: <c>president of Ukraine</c> and <c>president</c>.</summary>
    public bool AgreesWith(Role other) =>
        Office.Length > 0 && Office == other.Office && Meet(Countries, other.Countries) && Meet(Matters, other.Matters);

    private static bool Meet(IReadOnlySet<string> one, IReadOnlySet<string> other) => one.Count == 0 || other.Count == 0 || one.Overlaps(other);

    private static string? CountryAt(List<string> words, int at, out int length)
    {
        for (length = Math.Min(4, words.Count - at); length > 0; length--)
        {
            var name = string.Join(' ', words.Skip(at).Take(length));
            if ((CountryNames.OfName(name) ?? CountryNames.OfPeople(name)) is { } country) return country;
        }

        return null;
    }
}
