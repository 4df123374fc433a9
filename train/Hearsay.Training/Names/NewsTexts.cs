using System.IO.Compression;
using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Training.Names;

/// <summary>The unlabelled news articles, cut into words.</summary>
internal static class NewsTexts
{
    public static IEnumerable<AnnotatedArticle> Read(string data)
    {
        var tokens = new TokenAnnotator();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(data, "corpus"), "part-*.jsonl.gz").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                var text = json.RootElement.GetProperty("text").GetString() ?? "";
                yield return tokens.Annotate(new AnnotatedArticle { Article = new Article { Id = "", Text = text, Language = "en" } });
            }
        }
    }
}
