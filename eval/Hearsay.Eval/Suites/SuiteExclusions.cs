namespace Hearsay.Eval.Suites;

/// <summary>Cases of the suite that mean something else than we do, by the number each has in its part, with the reason.</summary>
/// <remarks>A file of lines such as <c>Number/NumberModel 3 7-9</c> under headings that begin with <c>##</c> and give the reason. It holds no case's text.</remarks>
internal sealed class SuiteExclusions
{
    private readonly Dictionary<(string Suite, int Number), string> reasons = [];

    private SuiteExclusions()
    {
    }

    /// <summary>How many cases each reason excludes, in the order of the file.</summary>
    public IReadOnlyList<(string Reason, int Cases)> Reasons =>
        [.. reasons.Values.GroupBy(reason => reason, StringComparer.Ordinal).Select(group => (group.Key, group.Count()))];

    /// <summary>Reads the file.</summary>
    public static SuiteExclusions Read(string path)
    {
        var exclusions = new SuiteExclusions();
        var reason = "";
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                reason = line[3..];
                continue;
            }

            if (line[0] == '#') continue;

            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var range in parts[1..]) exclusions.Add(parts[0], range, reason);
        }

        return exclusions;
    }

    /// <summary>Whether a case is left out.</summary>
    public bool Has(string suite, int number) => reasons.ContainsKey((suite, number));

    private void Add(string suite, string range, string reason)
    {
        var ends = range.Split('-').Select(end => int.Parse(end, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        for (var number = ends[0]; number <= ends[^1]; number++) reasons.Add((suite, number), reason);
    }
}
