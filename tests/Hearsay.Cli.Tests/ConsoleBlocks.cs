namespace Hearsay.Cli.Tests;

/// <summary>The commands a page shows with what they print: fenced as <c>console</c>, each command after <c>$ </c>, cuts marked <c>[…]</c>.</summary>
internal static class ConsoleBlocks
{
    public const string Cut = "[…]";

    /// <summary>Where each command's output begins and ends in the page's lines, in order.</summary>
    public static IEnumerable<(string Command, int First, int End)> Find(IReadOnlyList<string> page)
    {
        var isInside = false;
        for (var line = 0; line < page.Count; line++)
        {
            if (page[line].StartsWith("```", StringComparison.Ordinal)) isInside = page[line] == "```console";
            if (!isInside || !page[line].StartsWith("$ ", StringComparison.Ordinal)) continue;

            var end = line + 1;
            while (end < page.Count && !page[end].StartsWith("```", StringComparison.Ordinal) && !page[end].StartsWith("$ ", StringComparison.Ordinal)) end++;
            yield return (page[line][2..], line + 1, end);
        }
    }

    /// <summary>What a page should show: the printed lines, cut where the page cuts, each piece found again by its first line.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">A piece begins with a line that is not printed.</exception>
    public static List<string> Renew(IReadOnlyList<string> shown, IReadOnlyList<string> printed)
    {
        // A command that was just written into the page.
        if (shown.Count == 0) return [.. printed];

        var renewed = new List<string>();
        var next = 0;
        for (var first = 0; first < shown.Count; first++)
        {
            if (shown[first] == Cut)
            {
                renewed.Add(Cut);
                continue;
            }

            var end = first;
            while (end < shown.Count && shown[end] != Cut) end++;
            var start = first == 0 ? 0 : Place(shown[first], printed, next);
            var count = end == shown.Count ? printed.Count - start : Math.Min(end - first, printed.Count - start);
            renewed.AddRange(printed.Skip(start).Take(count));
            next = start + count;
            first = end - 1;
        }

        return renewed;
    }

    // Rows of a brief are numbered; a row that moved is still the row.
    private static int Place(string line, IReadOnlyList<string> printed, int from)
    {
        var words = WithoutNumber(line);
        var place = Enumerable.Range(from, Math.Max(0, printed.Count - from)).FirstOrDefault(index => WithoutNumber(printed[index]) == words, -1);
        Assert.True(place >= 0, $"This line is shown, and is no longer printed (or not there): {line}");
        return place;
    }

    private static string WithoutNumber(string line) => line.TrimStart().TrimStart([.. "0123456789"]).TrimStart();
}
