using System.Text;

namespace Hearsay.Annotations.Mentions.Spellings;

/// <summary>Letters and their marks taken apart (Unicode normalization form D), also of text that is not well formed.</summary>
internal static class Decomposition
{
    /// <summary>The text taken apart; half of a surrogate pair, and what never is a character, become U+FFFD, which is no letter.</summary>
    public static string Of(string text) => (IsWellFormed(text) ? text : Mend(text)).Normalize(NormalizationForm.FormD);

    private static string Mend(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\uFFFE' or '\uFFFF') return false;
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;

            at++;
        }

        return true;
    }
}
