namespace Hearsay.Annotations.Times;

/// <summary>Takes the left side of a rule apart.</summary>
internal static class TimePattern
{
    /// <summary>What stands before <c>/</c>, between, and after <c>\</c>.</summary>
    public static (string? Before, string Core, string? After) Split(string pattern)
    {
        var slash = pattern.IndexOf(" / ", StringComparison.Ordinal);
        var backslash = pattern.IndexOf(" \\ ", StringComparison.Ordinal);
        var before = slash < 0 ? null : pattern[..slash].Trim();
        var after = backslash < 0 ? null : pattern[(backslash + 3)..].Trim();
        var core = pattern[(slash < 0 ? 0 : slash + 3)..(backslash < 0 ? pattern.Length : backslash)];
        return (before, core.Trim(), after);
    }

    /// <summary>Every sequence of elements that a pattern with <c>[optional]</c> parts stands for.</summary>
    public static IEnumerable<IReadOnlyList<string>> Expand(string pattern)
    {
        var open = pattern.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            yield return pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield break;
        }

        var close = ClosingBracket(pattern, open);
        foreach (var sequence in Expand($"{pattern[..open]} {pattern[(open + 1)..close]} {pattern[(close + 1)..]}")) yield return sequence;
        foreach (var sequence in Expand($"{pattern[..open]} {pattern[(close + 1)..]}")) yield return sequence;
    }

    /// <summary>The words of a lexicon entry: <c>new year's day</c> is four, as the scanner cuts them.</summary>
    public static IEnumerable<string> Words(string entry) =>
        entry.Replace("'s", " 's", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int ClosingBracket(string pattern, int open)
    {
        var depth = 0;
        for (var i = open; i < pattern.Length; i++)
        {
            depth += pattern[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0) return i;
        }

        throw new FormatException($"A bracket is left open in '{pattern}'.");
    }
}
