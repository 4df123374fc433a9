using System.IO.Compression;
using System.Text.Json;
using Hearsay.Annotations.Mentions.Tagging;

namespace Hearsay.Training.Names;

/// <summary>Tables counted over the corpus, and word classes of others.</summary>
internal sealed class CountedNames : INameCounts
{
    public Dictionary<string, uint> Classes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Capitals { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

    public Dictionary<uint, int> Phrases { get; } = [];

    public WordCounts Word(ReadOnlySpan<char> form)
    {
        var exact = form.ToString();
        var lower = exact.ToLowerInvariant();
        if (!Classes.TryGetValue(exact, out var path) && !Classes.TryGetValue(lower, out path)) path = 0;
        if (path == 0 && exact.Length > 3 && exact.All(char.IsUpper)) path = Classes.GetValueOrDefault(exact[..1] + lower[1..]);
        return new WordCounts(path, Capitals.GetValueOrDefault(lower), Kinds.GetValueOrDefault(lower));
    }

    public int Phrase(uint hash) => Phrases.GetValueOrDefault(hash, -1);

    public void ReadClasses(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var bits, var word, _]) continue;

            var value = 1u;
            foreach (var bit in bits.Take(20)) value = (value << 1) | (bit == '1' ? 1u : 0);
            Classes.TryAdd(word, value);
        }
    }

    public static IEnumerable<(string Id, string? Title, string Text)> Corpus(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "part-*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using var parsed = JsonDocument.Parse(line);
                var root = parsed.RootElement;
                yield return (root.GetProperty("id").GetString()!, root.TryGetProperty("title", out var title) ? title.GetString() : null, root.GetProperty("text").GetString() ?? "");
            }
        }
    }
}
