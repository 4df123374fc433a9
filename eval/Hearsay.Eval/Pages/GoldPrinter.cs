using System.Text.Json;
using Hearsay.Eval.Contract;
using Hearsay.Eval.Gold;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Pages;

/// <summary>Writes gold and findings in the form the commands print, so that other scorers can be run on them.</summary>
internal static class GoldPrinter
{
    /// <summary>One object: the articles with their annotations, copies and the ledger.</summary>
    public static void Print(TextWriter output, SampleStory story) => output.WriteLine(Json(new
    {
        story.Name,
        Articles = story.Articles.Select(article => article.Gold),
        Copies = story.GoldCopies,
        Ledger = new LedgerRecord { Stories = [story.GoldLedger] },
    }));

    /// <summary>For every task a file of gold and one of findings, as JSON Lines or as one object, over all <paramref name="stories"/>.</summary>
    public static void WriteFiles(string folder, IReadOnlyList<SampleStory> stories)
    {
        Directory.CreateDirectory(folder);
        Layer("names", file => file.MentionFiles);
        Layer("times", file => file.TimeFiles);
        Layer("attributions", file => file.AttributionFiles);

        var groupOf = stories.SelectMany(story => story.GoldCopies).SelectMany(group => group.Articles, (group, id) => (id, group)).ToDictionary(pair => pair.id, pair => pair.group.Articles[0], StringComparer.Ordinal);
        var bare = stories.SelectMany(story => story.Articles).Select(article => new ArticleRecord { Id = article.Gold.Id, Story = article.Gold.Story, Group = groupOf.GetValueOrDefault(article.Gold.Id) ?? article.Gold.Id }).ToList();
        Lines("copies.gold.jsonl", bare);
        Whole("copies.found.json", new CopiesRecord { Pairs = [.. stories.SelectMany(story => story.Copies.Pairs)], Groups = [.. stories.SelectMany(story => story.Copies.Groups)] });
        Lines("stories.gold.jsonl", bare);
        Whole("stories.found.json", RoomScores.GroupAll(stories));
        Whole("ledger.gold.json", new LedgerRecord { Stories = [.. stories.Select(story => story.GoldLedger)] });
        Whole("ledger.found.json", new LedgerRecord { Stories = [.. stories.SelectMany(story => story.Ledger.Stories)] });

        void Layer(string task, Func<GoldFile, IReadOnlyList<string>> files)
        {
            var scored = stories.SelectMany(story => story.Articles.Where(article => files(story.File).Contains(article.Metadata.File))).ToList();
            Lines($"{task}.gold.jsonl", scored.Select(article => article.Gold with { Attributions = [.. article.Gold.Attributions.Where(attribution => !attribution.IsNested())] }));
            Lines($"{task}.found.jsonl", scored.Select(article => article.Found));
        }

        void Lines(string name, IEnumerable<ArticleRecord> articles) => File.WriteAllLines(Path.Combine(folder, name), articles.Select(Json));
        void Whole<T>(string name, T value) => File.WriteAllText(Path.Combine(folder, name), Json(value));
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ContractForm.Options);
}
