using System.IO.Compression;

namespace Hearsay.Training.Names;

/// <summary>Reads Brown clusters: bits, word and count in columns.</summary>
internal static class WordClasses
{
    private const int MostBits = 20;

    /// <summary>The class of each word, as a path of bits with a leading one.</summary>
    public static Dictionary<string, uint> Read(string path)
    {
        var classes = new Dictionary<string, uint>(StringComparer.Ordinal);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var bits, var word, _]) continue;

            classes.TryAdd(word, bits.Take(MostBits).Aggregate(1u, (value, bit) => (value << 1) | (bit == '1' ? 1u : 0)));
        }

        return classes;
    }
}
