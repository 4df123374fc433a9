using System.Globalization;
using System.Text;
using Hearsay.Annotations.Mentions.Spellings;

namespace Hearsay.Claims;

/// <summary>Brings spellings of one name that differ only by habit of transliteration, case, marks and punctuation to one form.</summary>
/// <remarks>
/// Folds what the common romanisation tables (BGN/PCGN, ISO 9, the press's own) write differently: <c>y/i/j</c>, <c>kh/h</c>, doubled vowels, a soft sign's
/// apostrophe. Names that fold to one form are one name; names that merely look alike do not.
/// </remarks>
internal static class NameFolding
{
    private static readonly (string From, string To)[] Habits =
    [
        ("iy", "i"), ("yy", "i"), ("ij", "i"), ("ii", "i"), ("ya", "ia"), ("ja", "ia"), ("yu", "iu"), ("ju", "iu"), ("yo", "io"), ("ye", "e"),
        ("kh", "h"), ("ou", "u"), ("ph", "f"), ("y", "i"), ("j", "i"),
    ];

    /// <summary>The folded form: lower-case letters and digits, words parted by one space.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in Decomposition.Of(name))
        {
            if (char.IsLetterOrDigit(letter)) folded.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
                && letter is not ('\'' or '’' or '.')
                && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        var result = folded.ToString().TrimEnd();
        if (result.StartsWith("the ", StringComparison.Ordinal)) result = result[4..];
        return Habits.Aggregate(result, (text, habit) => text.Replace(habit.From, habit.To, StringComparison.Ordinal));
    }

    /// <summary>Whether all words of the shorter name stand in the longer: <c>Harrow</c> in <c>Harrow region</c>.</summary>
    /// <param name="one">A folded name.</param>
    /// <param name="other">Another.</param>
    public static bool IsPartOf(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (shorter.Length == 0) return false;

        var words = longer.Split(' ');
        return shorter.Split(' ').All(word => words.Contains(word, StringComparer.Ordinal));
    }
}
