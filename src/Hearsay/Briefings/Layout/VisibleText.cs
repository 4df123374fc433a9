using System.Globalization;
using System.Text;

namespace Hearsay.Briefings.Layout;

/// <summary>Makes an article's words safe to show: what would steer a terminal or turn the reading order round becomes visible instead.</summary>
/// <remarks>Nothing is dropped. A control character is shown as its code, <c>‹U+202E›</c>, so that whoever reads it sees that it is there.</remarks>
public static class VisibleText
{
    /// <summary>On one line, white space as single spaces.</summary>
    public static string OnOneLine(string text) => Show(text, keepLines: false);

    /// <summary>With its line breaks.</summary>
    public static string WithLines(string text) => Show(text, keepLines: true);

    private static string Show(string text, bool keepLines)
    {
        var shown = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                var rune = new Rune(character, text[++at]);
                if (IsTag(rune)) AppendCode(shown, rune.Value);
                else shown.Append(character).Append(text[at]);
            }
            else if (char.IsSurrogate(character))
            {
                shown.Append('\uFFFD');
            }
            else if (keepLines && character is '\n' or '\r')
            {
                // \r\n is one break and a lone \r another.
                if (character == '\n' || at + 1 == text.Length || text[at + 1] != '\n') shown.Append('\n');
            }
            else if (char.IsWhiteSpace(character) && character != '\u00A0')
            {
                if (keepLines || (shown.Length > 0 && shown[^1] != ' ')) shown.Append(' ');
            }
            else if (char.IsControl(character) || IsDirectional(character))
            {
                AppendCode(shown, character);
            }
            else
            {
                shown.Append(character);
            }
        }

        return keepLines ? shown.ToString() : shown.ToString().TrimEnd(' ');
    }

    // Embeddings, overrides and isolates. The marks that only hint (LRM, RLM, ALM) belong to ordinary text in right-to-left scripts.
    private static bool IsDirectional(char character) => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // Invisible letters, used to hide text from a reader, save in the flags of some regions; those are shown by code as well.
    private static bool IsTag(Rune rune) => rune.Value is >= 0xE0000 and <= 0xE007F;

    private static void AppendCode(StringBuilder shown, int value) =>
        shown.Append(CultureInfo.InvariantCulture, $"‹U+{value:X4}›");
}
