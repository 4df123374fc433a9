namespace Hearsay.Eval.OwnGold;

/// <summary>Two real articles, and what a reader found one has from the other.</summary>
/// <param name="A">The id of the one.</param>
/// <param name="B">The id of the other.</param>
/// <param name="Label">One of <see cref="Labels"/>.</param>
/// <param name="Original">The id of the one the other comes from, or <see langword="null"/> where it is neither or not known.</param>
/// <param name="IsDoubtful">Whether careful readers could differ, so that the pair is left out of the score.</param>
/// <param name="IsTest">Whether the pair is kept for testing.</param>
internal sealed record CopyPair(string A, string B, string Label, string? Original, bool IsDoubtful, bool IsTest)
{
    /// <summary>One text made from the other, or both from a third.</summary>
    public const string Copy = "copy";

    /// <summary>The same outlet's article, changed or printed again.</summary>
    public const string Version = "version";

    private const int Columns = 6;

    /// <summary>Every label: beside copies and versions, pairs that share a passage only, and pairs that share nothing.</summary>
    public static IReadOnlyList<string> Labels { get; } = [Copy, Version, "reuse", "apart"];

    /// <summary>The pairs of a gold file: set, id a, id b, label, original (a, b or -), remark.</summary>
    /// <remarks>A remark that begins with ? marks a doubt.</remarks>
    /// <exception cref="FormatException">A line has other columns, or a word that is none of those expected.</exception>
    public static List<CopyPair> ReadAll(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => Read(line))];

    private static CopyPair Read(string line)
    {
        var columns = line.Split('\t');
        if (columns.Length != Columns) throw new FormatException($"«{line}» has {columns.Length} columns; {Columns} are expected.");

        var original = columns[4] switch
        {
            "a" => columns[1],
            "b" => columns[2],
            "-" => null,
            _ => throw Unexpected(line, "original", columns[4], "a, b, -"),
        };
        if (!Labels.Contains(columns[3])) throw Unexpected(line, "label", columns[3], string.Join(", ", Labels));
        if (columns[0] is not ("dev" or "test")) throw Unexpected(line, "set", columns[0], "dev, test");

        return new CopyPair(columns[1], columns[2], columns[3], original, columns[5].StartsWith('?'), columns[0] == "test");
    }

    private static FormatException Unexpected(string line, string column, string found, string expected) =>
        new($"The {column} of «{line}» is «{found}»; one of {expected} is expected.");
}
