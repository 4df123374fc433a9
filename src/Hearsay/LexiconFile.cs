using System.Reflection;

namespace Hearsay;

/// <summary>A word list or table that stands beside the class that reads it, embedded under its folder's name.</summary>
/// <remarks>
/// UTF-8 text, one entry a line. <c>#</c> begins a comment, <c>[name]</c> a section; columns are parted by tabs or by two and more spaces.
/// </remarks>
internal sealed class LexiconFile
{
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> sections;

    private LexiconFile(Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> sections) => this.sections = sections;

    /// <summary>The entries that stand before any section.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Entries => this[""];

    /// <summary>The entries of one section, each as its columns.</summary>
    /// <exception cref="KeyNotFoundException">The file has no such section: a mistake in the program, found by the first test that loads it.</exception>
    public IReadOnlyList<IReadOnlyList<string>> this[string section] => sections[section];

    /// <summary>The names of the sections, in ordinal order.</summary>
    public IEnumerable<string> Sections => sections.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads the file that stands beside <typeparamref name="TBeside"/>.</summary>
    /// <param name="name">Its name with ending: <c>stances.lexicon</c>.</param>
    public static LexiconFile Beside<TBeside>(string name) => Beside(typeof(TBeside), name);

    /// <summary>Reads the file that stands beside <paramref name="type"/>.</summary>
    public static LexiconFile Beside(Type type, string name)
    {
        var resource = $"{type.Namespace}.{name}";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The engine was built without its file {resource}.");
        using var reader = new StreamReader(stream);

        return Parse(reader);
    }

    /// <summary>Reads a file's text.</summary>
    public static LexiconFile Parse(TextReader reader)
    {
        var sections = new Dictionary<string, List<IReadOnlyList<string>>>(StringComparer.Ordinal) { [""] = [] };
        var current = sections[""];
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Split('#', 2)[0].Trim();
            if (entry.Length == 0) continue;
            if (entry[0] == '[' && entry[^1] == ']')
            {
                var name = entry[1..^1].Trim();
                if (!sections.TryGetValue(name, out var section)) sections[name] = section = [];
                current = section;
                continue;
            }

            current.Add(entry.Split(["\t", "  "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        return new LexiconFile(sections.ToDictionary(
            pair => pair.Key, IReadOnlyList<IReadOnlyList<string>> (pair) => pair.Value, StringComparer.Ordinal));
    }

    /// <summary>The first columns of a section's entries, as a set that does not tell cases apart.</summary>
    public IReadOnlySet<string> Words(string section = "") =>
        this[section].Select(columns => columns[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
