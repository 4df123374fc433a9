using System.Diagnostics.CodeAnalysis;

namespace Hearsay.Storage.Serialization;

/// <summary>Text as a database column can hold and search it.</summary>
/// <remarks>
/// UTF-8 has no half surrogate pairs, and SQLite's functions stop at U+0000. Both become U+FFFD here, one code unit for one,
/// so that offsets hold; the exact text is then kept in the metadata.
/// </remarks>
internal static class StorableText
{
    /// <summary>What stands in the place of what can't be stored.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>The text itself in all but odd cases; else with what can't be stored replaced.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? From(string? text)
    {
        if (text is null || (IsWellFormed(text) && !text.Contains('\0', StringComparison.Ordinal))) return text;

        var chars = text.ToCharArray();
        for (var i = 0; i < chars.Length; i++)
        {
            if (i + 1 < chars.Length && char.IsSurrogatePair(chars[i], chars[i + 1])) i++;
            else if (chars[i] == '\0' || char.IsSurrogate(chars[i])) chars[i] = Replacement;
        }

        return new string(chars);
    }

    /// <summary>Whether every surrogate has its other half.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        // Most texts have no surrogates at all, and finding that out is one vectorised scan.
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            text = text[(at + 2)..];
        }

        return true;
    }
}
