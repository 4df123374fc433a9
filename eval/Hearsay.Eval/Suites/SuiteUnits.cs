namespace Hearsay.Eval.Suites;

/// <summary>What the suite calls a unit, by what we call it. A file of lines such as <c>USD | Dollar | United States dollar</c>, in a section for each type of the suite's.</summary>
internal sealed class SuiteUnits
{
    private readonly Dictionary<(string Type, string Theirs), string> ours = [];

    private SuiteUnits()
    {
    }

    /// <summary>Reads the file.</summary>
    public static SuiteUnits Read(string path)
    {
        var units = new SuiteUnits();
        var type = "";
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                type = line[1..^1];
                continue;
            }

            var names = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (var theirs in names.Skip(1)) units.ours.Add((type, theirs), names[0]);
        }

        return units;
    }

    /// <summary>Our name for a unit; the suite's own in lower case where the file has none.</summary>
    public string OurNameOf(string type, string theirs) => ours.GetValueOrDefault((type, theirs), theirs.ToLowerInvariant());

    /// <summary>Whether a unit of ours is of the suite's type.</summary>
    public bool Has(string type, string unit) => ours.Any(pair => pair.Key.Type == type && pair.Value == unit);
}
