using System.IO.Compression;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Copies;
using Hearsay.Eval.OwnGold;
using Hearsay.Eval.Scorers;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.PublicSets;

/// <summary>Copies among real articles: those named in <c>eval/gold/copies.tsv</c> are searched together.</summary>
internal static class CopyPairSets
{
    private const string Polnear = "attributions/train.jsonl";

    /// <summary>The part for building and the part for testing; none where an article that the gold names isn't in the folder.</summary>
    public static IReadOnlyList<PublicSet> Of(string folder, TextWriter errors)
    {
        var gold = CopyPair.ReadAll(Path.Combine(RepositoryRoot.Find(), "eval", "gold", "copies.tsv"));
        var wanted = gold.SelectMany(Ids).ToHashSet(StringComparer.Ordinal);
        var lines = Lines(folder).Where(line => wanted.Contains(IdOf(line))).ToList();
        if (lines.Count != wanted.Count)
        {
            errors.WriteLine(
                $"{lines.Count} of {wanted.Count} articles of eval/gold/copies.tsv are in {Polnear} and corpus/; the hand-labelled pairs are left out.");
            return [];
        }

        var found = Find(lines);
        return [.. new[] { "dev", "test" }.Select(part => Score([.. gold.Where(pair => pair.IsTest == (part == "test"))], part, found))];
    }

    private static PublicSet Score(List<CopyPair> gold, string part, CopyReport found)
    {
        var articles = gold.SelectMany(Ids).Distinct(StringComparer.Ordinal).Count();
        var set = new PublicSet("copies", $"pairs labelled by hand, corpus and PolNeAR train, {part}", new ScoreSheet()) { Articles = articles };
        CopyPairScorer.Score(gold, found, set.Sheet);
        return set;
    }

    private static CopyReport Find(List<string> lines)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, lines);
            var pipeline = new LedgerPipeline();
            var articles = new ArticleReader().Read([file]).Select(reading => reading.Article).OfType<Article>().ToList();
            return pipeline.FindCopies(pipeline.Annotate(articles, CancellationToken.None));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<string> Lines(string folder)
    {
        var polnear = Path.Combine(folder, Polnear);
        var corpus = Path.Combine(folder, "corpus");
        string[] files = Directory.Exists(corpus) ? Directory.GetFiles(corpus, "part-*.jsonl.gz") : [];
        return (File.Exists(polnear) ? File.ReadLines(polnear) : [])
            .Concat(files.Order(StringComparer.Ordinal).SelectMany(Unpacked))
            .Where(line => line.Length > 0);
    }

    private static IEnumerable<string> Unpacked(string file)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line) yield return line;
    }

    private static IEnumerable<string> Ids(CopyPair pair) => [pair.A, pair.B];

    private static string IdOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString()!;
    }
}
