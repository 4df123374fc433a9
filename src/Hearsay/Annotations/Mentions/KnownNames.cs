using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Mentions;

/// <summary>Names that tell their kind by themselves: countries, towns, peoples, agencies, seats of power.</summary>
internal static class KnownNames
{
    private const int MostWords = 8;

    private static readonly FrozenDictionary<string, KnownKind> Kinds = Read();
    private static readonly FrozenDictionary<string, string> UpperForms = Kinds.Keys
        .GroupBy(name => name.ToUpperInvariant(), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).Last(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> FirstWordsOfSeveral = Kinds.Keys
        .Where(name => name.AsSpan().IndexOfAny(' ', '-', '&') > 0)
        .Select(name => name[..name.AsSpan().IndexOfAny(' ', '-', '&')].TrimEnd('.'))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Canonical = ReadCanonical();

    /// <summary>What the name is, written as it is in the lists, or in capitals.</summary>
    public static KnownKind KindOf(ReadOnlySpan<char> name)
    {
        if (Kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var kind)) return kind;

        // MOSCOW is Moscow; a short word in capitals is rather an acronym.
        return name.Length > 4 && char.IsUpper(name[^1]) && UpperForms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var form)
            ? Kinds[form]
            : KnownKind.None;
    }

    /// <summary>The name as it is written outside headlines: <c>Kesh</c> for <c>KESH</c>; <see langword="null"/> where the lists do not know it.</summary>
    public static string? Unshouted(string capitals) => capitals.Length > 3 ? UpperForms.GetValueOrDefault(capitals) : null;

    /// <summary>The longest known name that begins at a token.</summary>
    /// <returns>Its kind and how many tokens it takes.</returns>
    public static (KnownKind Kind, int Length) Longest(string text, IReadOnlyList<Token> tokens, int first, int end)
    {
        var last = FirstWordsOfSeveral.Contains(tokens[first].Form.TrimEnd('.')) ? Math.Min(end, first + MostWords) : Math.Min(end, first + 1);
        for (var stop = last; stop > first; stop--)
        {
            var kind = KindOf(new TextSpan(tokens[first].Span.Start, tokens[stop - 1].Span.End).In(text));
            if (kind != KnownKind.None) return (kind, stop - first);
        }

        return (KnownKind.None, 0);
    }

    /// <summary>The fullest of the names that name the same thing: <c>United States of America</c> for <c>US</c>.</summary>
    public static string CanonicalOf(string name) => Canonical.GetValueOrDefault(name, name);

    private static FrozenDictionary<string, KnownKind> Read()
    {
        var kinds = new Dictionary<string, KnownKind>(StringComparer.Ordinal);
        foreach (var (section, line) in LexiconFile.ReadSections(typeof(KnownNames), "known-names.lexicon"))
        {
            var kind = section switch
            {
                "organisation" => KnownKind.Organisation,
                "seat" => KnownKind.Seat,
                "no name" => KnownKind.NoName,
                _ => KnownKind.Other,
            };
            foreach (var name in line.Split('|')) kinds.TryAdd(name, kind);
        }

        foreach (var (section, line) in LexiconFile.ReadSections(typeof(KnownNames), "countries.lexicon"))
        {
            kinds.TryAdd(line, section == "people" ? KnownKind.People : KnownKind.Place);
        }

        foreach (var line in LexiconFile.ReadLines(typeof(KnownNames), "towns.lexicon")) kinds.TryAdd(line, KnownKind.Town);

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> ReadCanonical()
    {
        var canonical = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var names in LexiconFile.ReadLines(typeof(KnownNames), "same-names.lexicon").Select(line => line.Split('|')))
        {
            foreach (var name in names) canonical[name] = names[0];
        }

        return canonical.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
