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
}
