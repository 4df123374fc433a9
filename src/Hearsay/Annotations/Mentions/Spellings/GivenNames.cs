using System.Collections.Frozen;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Mentions.Spellings;

/// <summary>Which given names are one name: <c>Bill</c> and <c>William</c>, <c>Volodymyr</c> and <c>Vladimir</c>.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, int[]> Lines = Read();

    /// <summary>Whether one is a form of the other, both in the form of <see cref="Spelling.Habitual"/>.</summary>
    public static bool AreForms(string one, string other) =>
        one == other || (Lines.TryGetValue(one, out var lines) && Lines.TryGetValue(other, out var others) && lines.Intersect(others).Any());

    private static FrozenDictionary<string, int[]> Read() => LexiconFile.ReadLines(typeof(GivenNames), "given-names.lexicon")
        .SelectMany((line, index) => line.Split('|').Select(name => (Name: Spelling.Habitual(string.Concat(Spelling.Words(name))), index)))
        .GroupBy(pair => pair.Name, pair => pair.index, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
}
