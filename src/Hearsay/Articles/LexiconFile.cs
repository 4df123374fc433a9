using System.Text;

namespace Hearsay.Articles;

/// <summary>Reads a word list that stands beside a class as an embedded file: UTF-8, <c>#</c> comments, one entry a line.</summary>
internal static class LexiconFile
{
    /// <summary>The lines that say something, without comments and surrounding blanks.</summary>
    /// <param name="neighbour">A type in the folder of the file.</param>
    /// <param name="fileName">The file's name.</param>
    public static IEnumerable<string> ReadLines(Type neighbour, string fileName)
    {
        using var stream = neighbour.Assembly.GetManifestResourceStream(neighbour, fileName)
            ?? throw new InvalidOperationException($"{fileName} is not embedded beside {neighbour.FullName}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        while (reader.ReadLine() is { } line)
        {
            var words = line.Trim();
            if (words.Length > 0 && words[0] != '#')
            {
                yield return words;
            }
        }
    }

    /// <summary>The lines of each <c>[section]</c>.</summary>
    public static Dictionary<string, string[]> ReadSections(Type neighbour, string fileName)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> section = [];
        foreach (var line in ReadLines(neighbour, fileName))
        {
            if (line is ['[', .. var name, ']'])
            {
                sections[name] = section = [];
            }
            else
            {
                section.Add(line);
            }
        }

        return sections.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
