namespace Hearsay.Articles.Blocks;

/// <summary>Small questions about a line of text, asked by those who tell prose from the rest of a page.</summary>
internal static class Prose
{
    private const string ClosingMarks = "\"'”’»«)]}*_ \u200b\u200e\u200f\ufeff";
    private const string OpeningQuotes = "\"'“‘«„‚";

    /// <summary>Whether the line ends as a sentence does, quotation marks and brackets aside.</summary>
    public static bool HasStop(ReadOnlySpan<char> line)
    {
        var bare = line.TrimEnd(ClosingMarks);
        return bare.Length > 0 && bare[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or '۔';
    }

    /// <summary>Whether the line opens with a quotation mark.</summary>
    public static bool OpensWithQuote(ReadOnlySpan<char> line) => line.Length > 0 && OpeningQuotes.Contains(line[0]);

    /// <summary>Whether the line opens with quoted words that are more than a term: <c>'Helpers' carry a box</c> opens with no speech.</summary>
    public static bool OpensWithSpeech(ReadOnlySpan<char> line)
    {
        const int LongestTerm = 24;
        if (!OpensWithQuote(line)) return false;

        var close = line[1..Math.Min(line.Length, LongestTerm)].IndexOfAny(ClosingMarks.AsSpan(0, 4));
        return close < 1 || line[close] is '.' or ',' or '!' or '?' || CountWords(line[1..(close + 1)]) > 2 || line[(close + 1)..].StartsWith("'s ");
    }

    /// <summary>How many stretches without white space the line has.</summary>
    public static int CountWords(ReadOnlySpan<char> line)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in line)
        {
            var isSpace = char.IsWhiteSpace(c);
            count += !isSpace && !inWord ? 1 : 0;
            inWord = !isSpace;
        }

        return count;
    }

    /// <summary>Whether nearly all letters are capitals, and there are some.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> line)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in line)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        // Two small letters or so: "McDONALD", "iPHONE".
        return upper >= 4 && lower * 12 <= upper;
    }

    /// <summary>Whether the longer words are capitalised, as headlines of some outlets are.</summary>
    public static bool IsTitleCase(ReadOnlySpan<char> line)
    {
        var (upper, others) = (0, 0);
        foreach (var range in line.Split(' '))
        {
            var word = line[range].TrimStart(OpeningQuotes);
            if (word.Length > 3 && char.IsLetter(word[0]))
            {
                upper += char.IsUpper(word[0]) ? 1 : 0;
                others += char.IsUpper(word[0]) ? 0 : 1;
            }
        }

        return upper >= 3 && others * 5 <= upper;
    }

    /// <summary>Whether a sentence ends inside the line, so that it holds more than one.</summary>
    public static bool HasInnerStop(ReadOnlySpan<char> line)
    {
        for (var i = 2; i + 2 < line.Length; i++)
        {
            // A stop after a small letter and before a capital; "Sept. 3" and "U.S. Navy" are none.
            var isStop = line[i] is '.' or '!' or '?' && char.IsLower(line[i - 1]) && char.IsLower(line[i - 2]);
            if (isStop && line[i + 1] == ' ' && OpensASentence(line[i + 2]) && !IsAbbreviation(line[..i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensASentence(char c) => char.IsUpper(c) || c is '(' or '–' or '—' || OpeningQuotes.Contains(c);

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length <= 4 && char.IsUpper(word[0]);
    }
}
