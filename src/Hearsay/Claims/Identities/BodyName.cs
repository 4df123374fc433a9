using System.Collections.Frozen;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Mentions.Spellings;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Identities;

/// <summary>A name that is no person's, taken apart: of a body, a place, an event.</summary>
/// <remarks>The order of words and the little words between them do not count: <c>Ministry of Defence of Ukraine</c> is <c>Ukrainian Defence Ministry</c>.</remarks>
internal sealed class BodyName
{
    private const int MostWords = 16;
    private const int LongestCountry = 6;
    private const double FurthestWord = 0.17;
    private const int ShortestLoose = 4;

    private static readonly FrozenSet<string> Little = FrozenSet.Create(StringComparer.Ordinal, "the", "of", "for", "and", "a", "s", "de", "des", "du", "la", "le", "in", "al", "el", "as", "on", "at", "to", "");

    private static readonly FrozenSet<string> Firms = FrozenSet.Create(StringComparer.Ordinal, "inc", "co", "corp", "corporation", "company", "ltd", "llc", "plc", "ag", "gmbh", "sa", "nv", "group", "holdings");

    private static readonly FrozenDictionary<string, string> SameWords = ReadPairs("same-words.lexicon");

    private static readonly FrozenDictionary<string, string> PlaceNames = ReadPairs("place-names.lexicon");

    private BodyName(string surface, List<string> words, List<string> countries)
    {
        Surface = surface;
        Words = words;
        Key = string.Join(' ', words.Concat(countries).Order(StringComparer.Ordinal));
        General = words.Count > 0 && countries.Count > 0 ? string.Join(' ', words.Order(StringComparer.Ordinal)) : "";
        Skeleton = words.Count == 0 ? "" : string.Join(' ', words.Select(word => IsLoose(word) ? Spelling.Skeleton(word) : word).Concat(countries).Order(StringComparer.Ordinal));
    }

    public string Surface { get; }

    /// <summary>What is the same in all spellings of the name.</summary>
    public string Key { get; }

    /// <summary>The key without the country; empty where none is named. A defence ministry may be the Ukrainian one.</summary>
    public string General { get; }

    /// <summary>The same for names that may be spellings of one; empty for a country.</summary>
    public string Skeleton { get; }

    /// <summary>Whether it is written in capitals throughout: <c>KCU</c>.</summary>
    public bool IsAcronym => Surface.Length is > 1 and < 8 && !Surface.Any(char.IsLower) && Surface.Any(char.IsUpper) && !Surface.Contains(' ', StringComparison.Ordinal);

    private List<string> Words { get; }

    /// <summary>Whether a list knows other names for it.</summary>
    public bool IsListed { get; private init; }

    public int WordCount => Words.Count;

    /// <summary>Takes a name apart; <see langword="null"/> where nothing is left of it.</summary>
    public static BodyName? Of(string surface, MentionType type)
    {
        var known = PlaceNames.GetValueOrDefault(surface) ?? KnownNames.CanonicalOf(surface);
        var parts = Parts(known).SelectMany(part => KnownNames.CanonicalOf(part) is var full && full != part && CountryNames.OfName(part) is null ? Parts(full) : [part]).Take(MostWords).ToList();
        var (words, countries) = (new List<string>(), new List<string>());
        for (var i = 0; i < parts.Count; i++)
        {
            if (CountryAt(parts, i, out var length) is { } country)
            {
                countries.Add("@" + country);
                i += length - 1;
                continue;
            }

            if (parts[i].Contains('-', StringComparison.Ordinal) && CountryNames.OfName(parts[i].Split('-')[0]) is { } hyphened)
            {
                countries.Add("@" + hyphened);
                parts[i] = parts[i][(parts[i].IndexOf('-', StringComparison.Ordinal) + 1)..];
            }

            foreach (var plain in Spelling.Words(PlaceNames.GetValueOrDefault(parts[i], parts[i])))
            {
                var word = SameWords.GetValueOrDefault(plain, plain);
                if (!Little.Contains(word)) words.Add(CommonWords.Contains(word) ? word : Habitual(word, type));
            }
        }

        if (type == MentionType.Organization && words.Count + countries.Count > 1)
        {
            while (words.Count > 1 && (Firms.Contains(words[^1]) || words[^1] is "ink" or "korp")) words.RemoveAt(words.Count - 1);
        }

        // A people is not its country, and a country's name in full has nothing left beside it.
        if (words.Count == 0 && countries is [var only] && CountryNames.OfName(known) is null && type == MentionType.Miscellaneous) return new BodyName(surface, ["people"], [only]);

        return words.Count + countries.Count == 0 ? null : new BodyName(surface, words, countries) { IsListed = known != surface || CountryNames.OfName(surface) is not null };
    }

    /// <summary>Whether the two, which have one skeleton, differ by what transliteration explains.</summary>
    public bool IsSpellingOf(BodyName other)
    {
        if (Words.Count != other.Words.Count || (IsPlaceOfList(Surface) && IsPlaceOfList(other.Surface))) return false;

        for (var i = 0; i < Words.Count; i++)
        {
            var (word, otherWord) = (Words[i], other.Words[i]);
            if (word == otherWord) continue;
            if (!IsLoose(word) || !IsLoose(otherWord) || Spelling.Distance(word, otherWord) > FurthestWord * Math.Min(word.Length, otherWord.Length)) return false;
        }

        return true;
    }

    private static bool IsLoose(string word) => word.Length >= ShortestLoose && !char.IsAsciiDigit(word[0]) && !CommonWords.Contains(word) && NameWords.KindOf(word) == WordKind.None;

    private static bool IsPlaceOfList(string surface) => KnownNames.KindOf(surface) is not (KnownKind.None or KnownKind.NoName) && !surface.Contains(' ', StringComparison.Ordinal);

    private static string Habitual(string word, MentionType type)
    {
        // Shaanxi is another province than Shanxi.
        var habitual = type == MentionType.Location && word.Contains("aa", StringComparison.Ordinal) ? word : Spelling.Habitual(word);
        return type == MentionType.Location && habitual.Length > 4 && habitual.EndsWith("iv", StringComparison.Ordinal) ? habitual[..^2] + "ov" : habitual;
    }

    private static string[] Parts(string name) => name.Split([' ', '\u00a0', '\n', ','], StringSplitOptions.RemoveEmptyEntries);

    private static string? CountryAt(List<string> parts, int at, out int length)
    {
        for (length = Math.Min(LongestCountry, parts.Count - at); length > 0; length--)
        {
            var name = string.Join(' ', parts.Skip(at).Take(length));
            if (name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal)) name = name[..^2];
            if ((CountryNames.OfName(name) ?? CountryNames.OfPeople(name)) is { } country) return country;
        }

        return null;
    }

    private static FrozenDictionary<string, string> ReadPairs(string file) => LexiconFile.ReadLines(typeof(BodyName), file)
        .Select(line => line.Split('|'))
        .SelectMany(names => names.Length == 2 && names[1].Length == 0 ? [(Name: names[0], First: "")] : names.Select(name => (Name: name, First: names[0])))
        .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.First, StringComparer.Ordinal);
}
