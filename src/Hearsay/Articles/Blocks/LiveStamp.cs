namespace Hearsay.Articles.Blocks;

/// <summary>The time of day with which entries of a live page open: <c>14:05 GMT</c>, <c>10.32am</c>, <c>3h ago</c>.</summary>
internal static class LiveStamp
{
    /// <summary>Whether a line opens with a time of day.</summary>
    public static bool Opens(ReadOnlySpan<char> line) => Length(line) > 0;

    /// <summary>Whether a line is nothing but a time of day, a zone included.</summary>
    public static bool IsAlone(ReadOnlySpan<char> line) => Length(line) is > 0 and var length && line.Length - length <= 12 && !line[length..].ContainsAny(".!?,");

    private static int Length(ReadOnlySpan<char> line)
    {
        var i = 0;
        while (i < line.Length && char.IsAsciiDigit(line[i])) i++;
        if (i is 0 or > 2 || i + 2 >= line.Length || line[i] is not (':' or '.') || !char.IsAsciiDigit(line[i + 1]) || !char.IsAsciiDigit(line[i + 2]))
        {
            return 0;
        }

        var isClock = line[i] == ':';
        i += 3;
        var rest = line[i..].TrimStart(" ");
        var hasHalf = rest.StartsWith("am", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("a.m", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("p.m", StringComparison.OrdinalIgnoreCase);

        // "10.32 percent" is no time: the point needs its half of the day.
        return i < line.Length && char.IsAsciiDigit(line[i]) ? 0 : isClock || hasHalf ? i : 0;
    }
}
