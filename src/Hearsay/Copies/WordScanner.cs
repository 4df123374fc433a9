using System.Globalization;

namespace Hearsay.Copies;

/// <summary>Cuts running text into words without knowing its language: letters and digits, with an apostrophe or a point between them.</summary>
/// <remarks>Where a script sets no spaces every character is a word, so that a copy in Chinese is found like one in English.</remarks>
internal static class WordScanner
{
    /// <summary>The words of <paramref name="text"/> inside <paramref name="within"/>, in order.</summary>
    public static IEnumerable<TextSpan> Scan(string text, TextSpan within)
    {
        for (var position = within.Start; TryNext(text, ref position, within.End, out var word);) yield return word;
    }

    /// <summary>The next word at or after a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where to begin; afterwards, where the word ends.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="word">The word.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryNext(string text, ref int position, int end, out TextSpan word)
    {
        while (position < end && !IsWordAt(text, position)) position++;

        var start = position;
        if (start == end)
        {
            word = default;
            return false;
        }

        position++;
        if (!IsUnspaced(text[start]))
        {
            while (position < end && (char.IsAsciiLetterOrDigit(text[position]) || Continues(text, position, end))) position++;
        }

        word = new TextSpan(start, position);
        return true;
    }

    // Surrogate pairs stay together as one word: an emoji is as good a mark of copying as a word is.
    private static bool IsWordAt(string text, int position) => char.IsLetterOrDigit(text[position]) || char.IsSurrogate(text[position]);

    private static bool Continues(string text, int position, int end)
    {
        var character = text[position];
        if (IsUnspaced(character)) return false;
        if (IsWordAt(text, position) || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark) return true;

        // don’t, U.S, 3.5, 1,200: a mark with a letter or digit on either side. The one before is known to be there.
        return position + 1 < end && text[position - 1] != character && char.IsLetterOrDigit(text[position + 1]) && character switch
        {
            '\'' or '’' => char.IsLetter(text[position + 1]),
            '.' or ',' => char.IsDigit(text[position - 1]) && char.IsDigit(text[position + 1]),
            _ => false,
        };
    }

    // Han, kana, and the South-East Asian scripts that set no spaces.
    private static bool IsUnspaced(char character) =>
        character is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\u0e00' and <= '\u0eff');
}
