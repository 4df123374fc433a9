using Hearsay.Articles.Headers;

namespace Hearsay.Articles.Credits;

/// <summary>The line with which an agency signs: <c>(Reporting by Ann Vale in Harrow; editing by Tom Orr)</c>.</summary>
internal static class Signature
{
    private static readonly string[] Openings = ["Reporting by ", "Reporting and writing by ", "Reported by ", "Writing by ", "By "];

    /// <summary>Whether a line is one.</summary>
    public static bool IsAt(string text, TextSpan line) => People(text, line).Count > 0;

    /// <summary>The reporters it names; editors are none.</summary>
    public static IReadOnlyList<string> People(string text, TextSpan line)
    {
        var words = line.Of(text).Trim('(', ')', '[', ']', '.', ' ');
        if (Openings.FirstOrDefault(opening => words.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) is not { } opening) return [];

        var rest = words[opening.Length..];
        var end = rest.IndexOfAny([';', '.', '\n']);
        return BylineReader.Read(end < 0 ? rest : rest[..end]) is { IsWhole: true } byline ? byline.People : [];
    }
}
