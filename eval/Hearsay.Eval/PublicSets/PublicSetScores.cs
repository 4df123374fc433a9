using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Eval.Contract;
using Hearsay.Eval.HeavyEdits;
using Hearsay.Eval.Scorers;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.PublicSets;

/// <summary>Scores rooms on the development parts of public sets, with the scorers the samples are scored with.</summary>
internal static class PublicSetScores
{
    private static readonly (string Room, string Name, string File, Action<string, PublicSet> Score)[] Sets =
    [
        ("reading", "pages of trafilatura's evaluation, development half", "text/dev.jsonl", PageSet.Score),
        ("syntax", "UD English-EWT, dev", "syntax/en_ewt-ud-dev.conllu", TreebankSet.Score),
        ("syntax", "UD English-GUM, dev", "syntax/en_gum-dev.conllu", TreebankSet.Score),
        ("names", "UNER English-EWT, dev", "names/uner-ewt-dev.jsonl", (file, set) => ScoreArticles(file, NameScorer.Score, set)),
        ("names", "CoNLL-2003, dev (for comparison only)", "names/check-only-conll2003-dev.jsonl", (file, set) => ScoreArticles(file, NameScorer.Score, set)),
        ("actors", "UD English-GUM, dev: names given", "syntax/en_gum-dev.conllu", CorefSet.Score),
        ("times", "TempEval-3 (TimeBank, AQUAINT), development part", "times/dev.jsonl", (file, set) => ScoreArticles(file, TimeScorer.Score, set)),
        ("attributions", "PolNeAR, dev", "attributions/dev.jsonl", (file, set) => ScoreArticles(file, AttributionScorer.Score, set)),
        ("copies", "edited copies of real articles", "copies/dev.jsonl", ScoreCopies),
        ("copies", "heavily edited copies of corpus articles, dev", "corpus/part-0.jsonl.gz", (file, set) => ScoreHeavyCopies(file, seed: 1, set)),
        ("copies", "heavily edited copies of corpus articles, test", "corpus/part-2.jsonl.gz", (file, set) => ScoreHeavyCopies(file, seed: 2, set)),
        ("stories", "sources of Wikinews stories", "stories/wikinews-visible.jsonl", ScoreStories),
        ("stories", "round-ups of AllSides, ledes", "stories/roundups-visible.jsonl", ScoreStories),
        ("stories", "ECB+, two look-alike events a topic", "stories/ecb-visible.jsonl", ScoreStories),
    ];

    /// <summary>The sets that lie in the folder; those that don't are passed over and named.</summary>
    public static IReadOnlyList<PublicSet> Of(string folder, TextWriter errors, string? onlyRoom = null)
    {
        var sets = new List<PublicSet>();
        foreach (var (room, name, file, score) in Sets.Where(set => onlyRoom is null || set.Room == onlyRoom))
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path))
            {
                errors.WriteLine($"{file} is not in the folder; {name} is left out.");
                continue;
            }

            var set = new PublicSet(room, name, new ScoreSheet()) { Articles = ArticleCount(path) };
            score(path, set);
            sets.Add(set);
        }

        if (onlyRoom is null or "copies") sets.InsertRange(sets.FindLastIndex(set => set.Room == "copies") + 1, CopyPairSets.Of(folder, errors));
        if (onlyRoom is null or SeedSet.Room) sets.AddRange(SeedSet.Of(folder, SeedSet.ReadGold(SeedSet.GoldPath), errors));
        return sets;
    }

    private static void ScoreArticles(string file, Action<ArticleRecord, ArticleRecord?, ScoreSheet> score, PublicSet set)
    {
        var found = new LedgerPipeline().Annotate(Read(file), CancellationToken.None).ToDictionary(article => article.Article.Id, StringComparer.Ordinal);
        foreach (var gold in Gold(file))
        {
            score(gold, found.TryGetValue(gold.Id, out var article) ? ContractForm.Of(article) : null, set.Sheet);
        }
    }

    private static void ScoreCopies(string file, PublicSet set)
    {
        var pipeline = new LedgerPipeline();
        var copies = pipeline.FindCopies(pipeline.Annotate(Read(file), CancellationToken.None));
        var gold = Gold(file);
        var groups = gold.GroupBy(article => article.Group ?? article.Id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => new CopyGroupRecord([.. group.Select(article => article.Id)], Original: null, Agency: null));
        CopyScorer.Score([.. gold.Select(article => article.Id)], [.. groups], ContractForm.Of(copies), set.Sheet);
    }

    private static void ScoreHeavyCopies(string corpus, int seed, PublicSet set)
    {
        var file = Path.GetTempFileName();
        try
        {
            var lines = HeavyCopySet.Make(corpus, seed);
            File.WriteAllLines(file, lines);
            ScoreCopies(file, set);
            set.Articles = lines.Count;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void ScoreStories(string file, PublicSet set)
    {
        var pipeline = new LedgerPipeline();
        var annotated = pipeline.Annotate(Read(file), CancellationToken.None);
        var stories = pipeline.GroupIntoStories(annotated, pipeline.FindCopies(annotated));
        StoryScorer.Score(Gold(file).Where(article => article.Story is not null).ToDictionary(article => article.Id, article => article.Story!, StringComparer.Ordinal), ContractForm.Of(stories), set.Sheet);
    }

    private static int ArticleCount(string file) =>
        file.EndsWith(".gz", StringComparison.Ordinal) ? 0
        : file.EndsWith(".conllu", StringComparison.Ordinal) ? TreebankSet.Count(file)
        : File.ReadLines(file).Count(line => line.Length > 0);

    private static List<Article> Read(string file) => [.. new ArticleReader().Read([file]).Select(reading => reading.Article).OfType<Article>()];

    private static List<ArticleRecord> Gold(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<ArticleRecord>(line, ContractForm.Options)!)];
}
