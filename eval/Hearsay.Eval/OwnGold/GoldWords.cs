using System.Globalization;

namespace Hearsay.Eval.OwnGold;

/// <summary>Finds the words of a gold line in its text.</summary>
internal static class GoldWords
{
    /// <summary>Where words stand with no letter or digit right beside them; <c>words#2</c> is their second place.</summary>
    /// <exception cref="FormatException">They do not stand in the text.</exception>
    public static TextSpan Find(string text, string words)
    {
        var hash = words.LastIndexOf('#');
        var isCounted = hash > 0 && int.TryParse(words[(hash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        var place = isCounted ? int.Parse(words[(hash + 1)..], CultureInfo.InvariantCulture) : 1;
        var sought = isCounted ? words[..hash] : words;
        var at = -1;
        for (var i = 0; i < place; i++)
        {
            do at = text.IndexOf(sought, at + 1, StringComparison.Ordinal);
            while (at >= 0 && !IsWhole(text, at, at + sought.Length));

            if (at < 0) throw new FormatException($"«{words}» does not stand in «{text}».");
        }

        return new TextSpan(at, at + sought.Length);
    }

    /// <summary>The places of words parted by <c> + </c>; none for <c>-</c>.</summary>
    public static IReadOnlyList<TextSpan> FindAll(string text, string words) => words is "-" or "" ? [] : [.. words.Split(" + ").Select(part => Find(text, part))];

    private static bool IsWhole(string text, int start, int end) =>
        !(start > 0 && char.IsLetterOrDigit(text[start]) && char.IsLetterOrDigit(text[start - 1])) && !(end < text.Length && char.IsLetterOrDigit(text[end - 1]) && char.IsLetterOrDigit(text[end]));
}
