using System.IO.Compression;
using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Annotations.Models;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Training.Words;

/// <summary>The sentences of the unlabelled news articles as folded words.</summary>
internal static class CorpusWords
{
    /// <summary>The files that are read, in order.</summary>
    public static IReadOnlyList<string> Files(string data) =>
        [.. Directory.GetFiles(Path.Combine(data, "corpus"), "part-*.jsonl.gz").Order(StringComparer.Ordinal)];

    /// <summary>Every sentence of every article, in the order of the files.</summary>
    public static IEnumerable<string[]> Sentences(string data)
    {
        var tokens = new TokenAnnotator();
        foreach (var text in Files(data).SelectMany(Texts))
        {
            var article = tokens.Annotate(new AnnotatedArticle { Article = new Article { Id = "", Text = text, Language = "en" } });
            foreach (var sentence in article.Sentences)
            {
                yield return [.. article.TokensOf(sentence).Select(token => WordForm.Fold(token.Form))];
            }
        }
    }

    private static IEnumerable<string> Texts(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString() ?? "";
        }
    }
}
