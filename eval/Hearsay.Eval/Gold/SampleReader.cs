using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Eval.Contract;
using Hearsay.Eval.PublicSets;

namespace Hearsay.Eval.Gold;

/// <summary>Reads the samples, leads them through the engine, and lays the gold over the texts as read.</summary>
internal static class SampleReader
{
    private static readonly string[] AnnotatedKinds = ["title", "paragraph", "post"];

    /// <summary>Every story that has gold, in order of name.</summary>
    public static IReadOnlyList<SampleStory> ReadAll(string root) =>
        ReadFolder(root, Path.Combine(root, "eval", "gold"));

    /// <summary>The further stories, whose gold is that of the ledger alone, in order of name.</summary>
    public static IReadOnlyList<SampleStory> ReadFurther(string root) =>
        ReadFolder(root, Path.Combine(root, "eval", "gold", "stories"));

    // The gold of real articles holds offsets, and their texts lie elsewhere.
    private static List<SampleStory> ReadFolder(string root, string folder) =>
        [.. Directory.GetFiles(folder, "*.json")
            .Where(file => Path.GetFileName(file) != SeedGold.FileName)
            .Order(StringComparer.Ordinal)
            .Select(file => Read(root, file))];

    private static SampleStory Read(string root, string goldPath)
    {
        var name = Path.GetFileNameWithoutExtension(goldPath);
        var gold = JsonSerializer.Deserialize<GoldFile>(File.ReadAllBytes(goldPath), ContractForm.Options)!;
        var readings = new ArticleReader().Read([Path.Combine(root, gold.Samples)]).ToList();
        var read = readings.Select(reading => reading.Article).OfType<Article>().ToList();

        var pipeline = new LedgerPipeline(new LedgerOptions { OneStory = true });
        var annotated = pipeline.Annotate(read, CancellationToken.None);
        var copies = pipeline.FindCopies(annotated);
        var stories = pipeline.GroupIntoStories(annotated, copies);
        var dated = pipeline.DateUndated(stories, annotated);
        var ledger = ContractForm.Of(pipeline.Reconcile(stories, dated, copies, CancellationToken.None));

        var byFile = dated.Select(ContractForm.Of).ToDictionary(article => FileOf(article, gold), StringComparer.Ordinal);
        var quotes = new QuoteResolver(name, byFile);
        var builder = new GoldBuilder(name, gold, byFile, quotes);
        var articles = gold.Articles.Where(article => byFile.ContainsKey(article.File)).Select(article => Lay(article, byFile[article.File], builder)).ToList();
        var goldLedger = builder.Ledger();
        var scored = gold.WordingFiles.Where(byFile.ContainsKey).Select(file => byFile[file].Id).ToHashSet(StringComparer.Ordinal);

        return new SampleStory
        {
            Name = name,
            File = gold,
            Read = read,
            Articles = articles,
            GoldCopies = builder.Copies(),
            Copies = ContractForm.Of(copies),
            GoldLedger = goldLedger,
            Ledger = ledger with { Stories = [.. ledger.Stories.Select(story => Own(OnlyWordingOf(story, scored), name))] },
            Problems = [
                .. readings.Select(reading => reading.Rejection).OfType<ArticleRejection>().Select(rejection => new GoldProblem(name, Path.GetFileName(rejection.Path), "", $"was refused: {rejection.Message.Replace(root, "", StringComparison.Ordinal)}")),
                .. gold.Articles.Where(article => !byFile.ContainsKey(article.File)).Select(article => new GoldProblem(name, article.File, "", "was not read")),
                .. quotes.Problems,
            ],
            Quotes = quotes.Asked,
        };
    }

    private static SampleArticle Lay(GoldMetadata metadata, ArticleRecord read, GoldBuilder builder) =>
        new(metadata, builder.Annotations(metadata.File), OnlyAnnotated(read), read);

    // Gold knows headline and paragraphs; what stands elsewhere is passed over.
    private static ArticleRecord OnlyAnnotated(ArticleRecord read)
    {
        var blocks = read.Blocks.Where(block => AnnotatedKinds.Contains(block.Kind)).Select(block => block.Span()).ToList();
        return read with
        {
            Mentions = [.. read.Mentions.Where(IsInside)],
            References = [.. read.References.Where(IsInside)],
            Times = [.. read.Times.Where(IsInside)],
            Quantities = [.. read.Quantities.Where(IsInside)],
        };

        bool IsInside(ISpanned mark) => blocks.Any(block => block.Overlaps(mark.Span()));
    }

    private static StoryLedgerRecord OnlyWordingOf(StoryLedgerRecord story, HashSet<string> articles) => story with
    {
        Wording = [.. story.Wording.Select(wording => wording with
        {
            Articles = wording.Articles.Where(pair => articles.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        })],
    };

    // Every story numbers its actors from a1, and stories are scored together.
    private static StoryLedgerRecord Own(StoryLedgerRecord story, string name) => story with
    {
        Actors = [.. story.Actors.Select(actor => actor with { Id = $"{name}/{actor.Id}" })],
        Positions = [.. story.Positions.Select(position => position with { Actor = $"{name}/{position.Actor}" })],
    };

    // The reader numbers the records of an archive, the gold only articles of files that hold several.
    private static string FileOf(ArticleRecord article, GoldFile gold)
    {
        var name = Path.GetFileName(article.Path) ?? article.Id;
        string[] spellings = [name, name + "#1", name.Split('#')[0]];
        return spellings.FirstOrDefault(spelling => gold.Articles.Any(known => known.File == spelling)) ?? name;
    }
}
