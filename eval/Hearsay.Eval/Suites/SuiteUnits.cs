namespace Hearsay.Eval.Suites;

/// <summary>What the suite calls a unit, by what we call it. A file of lines such as <c>USD | Dollar | United States dollar</c>.</summary>
internal sealed class SuiteUnits(IReadOnlyDictionary<string, string> ours)
{
    /// <summary>Reads the file.</summary>
    public static SuiteUnits Read(string path) => new(
        (from line in File.ReadLines(path)
         where line.Length > 0 && line[0] != '#'
         let names = line.Split('|', StringSplitOptions.TrimEntries)
         from name in names.Skip(1)
         select (name, names[0])).ToDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal));

    /// <summary>Our name for a unit; the suite's own in lower case where the file has none.</summary>
    public string OurNameOf(string theirs) => ours.GetValueOrDefault(theirs, theirs.ToLowerInvariant());

    /// <summary>Whether a unit is one of these.</summary>
    public bool HasOurs(string unit) => ours.Values.Contains(unit, StringComparer.Ordinal);
}
