using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Identities;

/// <summary>Countries by every name they go by, and by what is said of their people and things: <c>Ukrainian</c>.</summary>
internal static class CountryNames
{
    private static readonly (FrozenDictionary<string, string> Names, FrozenDictionary<string, string> Peoples, FrozenDictionary<string, string> Seats) Read = ReadAll();

    /// <summary>The country of a name: <c>United States</c> for <c>U.S.</c>; <see langword="null"/> where it names none.</summary>
    public static string? OfName(string name) => Read.Names.GetValueOrDefault(name);

    /// <summary>The country of an adjective or a people.</summary>
    public static string? OfPeople(string name) =>
        Read.Peoples.GetValueOrDefault(name) ?? (name.Length > 3 && name[^1] == 's' ? Read.Peoples.GetValueOrDefault(name[..^1]) : null);

    /// <summary>The country that a town or a house may speak for: its capital, its seat of power.</summary>
    public static string? OfSeat(string name) => Read.Seats.GetValueOrDefault(name);

    private static (FrozenDictionary<string, string>, FrozenDictionary<string, string>, FrozenDictionary<string, string>) ReadAll()
    {
        var lines = LexiconFile.ReadLines(typeof(CountryNames), "countries.lexicon").Select(line => line.Split('/', StringSplitOptions.TrimEntries).Select(part => part.Split('|')).ToArray()).ToList();
        return (Column(0), Column(1), Column(2));

        FrozenDictionary<string, string> Column(int column)
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var line in lines.Where(line => line.Length > column))
            {
                foreach (var name in line[column].Where(name => name.Length > 0)) names.TryAdd(name, line[0][0]);
            }

            return names.ToFrozenDictionary(StringComparer.Ordinal);
        }
    }
}
