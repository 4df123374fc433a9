using System.Text;

namespace Hearsay.Articles.Formats;

/// <summary>Finds the encoding that a page or an XML file declares in its first bytes.</summary>
internal static class HtmlCharset
{
    private const int LongestHead = 4096;

    /// <summary>The declared name, or <see langword="null"/>.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LongestHead)]);
        return After(head, "charset=") ?? (head.StartsWith("<?xml", StringComparison.Ordinal) ? After(head, "encoding=") : null);
    }

    private static string? After(string head, string key)
    {
        var at = head.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var start = at + key.Length;
        while (start < head.Length && head[start] is '"' or '\'' or ' ') start++;
        var end = start;
        while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_' or ':')) end++;

        return end > start ? head[start..end] : null;
    }
}
