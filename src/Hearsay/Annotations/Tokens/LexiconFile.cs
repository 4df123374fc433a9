using System.Resources;

namespace Hearsay.Annotations.Tokens;

/// <summary>Reads the word lists that lie beside the classes: UTF-8, <c>#</c> begins a comment line, <c>[name]</c> opens a section.</summary>
internal static class LexiconFile
{
    /// <summary>The lines of a list, without comments and empty lines.</summary>
    /// <param name="owner">A type of the folder in which the list lies.</param>
    /// <param name="file">The list's file name.</param>
    public static IEnumerable<string> ReadLines(Type owner, string file) => ReadSections(owner, file).Select(line => line.Line);

    /// <summary>The words of a list in which line ends do not matter.</summary>
    public static IEnumerable<string> ReadWords(Type owner, string file) => ReadLines(owner, file).SelectMany(Words);

    /// <summary>The lines of a list, each with the section it stands in; empty before the first.</summary>
    public static IEnumerable<(string Section, string Line)> ReadSections(Type owner, string file)
    {
        // A resource's name is its path with dots; hyphens in file names are kept.
        var name = $"{owner.Namespace}.{file}";
        using var stream = owner.Assembly.GetManifestResourceStream(name)
            ?? throw new MissingManifestResourceException(name);
        using var reader = new StreamReader(stream);

        var section = "";
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                section = line[1..^1];
                continue;
            }

            yield return (section, line);
        }
    }

    /// <summary>The words of a line.</summary>
    public static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
