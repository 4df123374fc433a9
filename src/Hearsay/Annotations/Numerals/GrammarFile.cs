namespace Hearsay.Annotations.Numerals;

/// <summary>Reads the columns of grammars and lexicons whose lines are a value and the words for it.</summary>
internal static class GrammarFile
{
    /// <summary>The first column and the entries after it, which <c>|</c> parts: <c>9  september | sept.</c>.</summary>
    public static (string Value, string[] Entries) Columns(string line)
    {
        var gap = line.IndexOf(' ', StringComparison.Ordinal);
        if (gap < 0) throw new FormatException($"A value and its words were expected, found '{line}'.");

        return (line[..gap], line[gap..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
