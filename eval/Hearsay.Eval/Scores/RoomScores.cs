using Hearsay.Eval.Contract;
using Hearsay.Eval.Gold;
using Hearsay.Eval.OwnGold;
using Hearsay.Eval.Scorers;

namespace Hearsay.Eval.Scores;

/// <summary>Every room scored on the samples.</summary>
internal static class RoomScores
{
    /// <summary>The rooms, in the order of an article's way.</summary>
    private static readonly (string Room, Action<SampleStory, ScoreSheet> Score)[] Rooms =
    [
        ("reading", (story, sheet) => Each(story, _ => true, article => ReadingScorer.Score(article.Metadata, article.Read, article.Gold.Blocks, article.Gold.Credits, sheet))),
        ("names", (story, sheet) => Each(story, story.File.MentionFiles.Contains, article => NameScorer.Score(article.Gold, article.Found, sheet))),
        ("actors", (story, sheet) => Each(story, story.File.MentionFiles.Contains, article => ActorScorer.Score(article.Gold, article.Found, sheet))),
        ("times", (story, sheet) => Each(story, story.File.TimeFiles.Contains, article => TimeScorer.Score(article.Gold, article.Found, sheet))),
        ("quantities", (story, sheet) => Each(story, story.File.QuantityFiles.Contains, article => QuantityScorer.Score(article.Gold, article.Found, sheet))),
        ("attributions", (story, sheet) => Each(story, story.File.AttributionFiles.Contains, article => AttributionScorer.Score(article.Gold, article.Found, sheet))),
        ("copies", (story, sheet) => CopyScorer.Score([.. story.Articles.Select(article => article.Gold.Id)], story.GoldCopies, story.Copies, sheet, story.NameOf)),
        ("ledger", ScoreLedger),
    ];

    /// <summary>Rooms scored on the samples and on other gold of our own, by name, each with one sheet a story or part.</summary>
    public static OrderedDictionary<string, IReadOnlyDictionary<string, ScoreSheet>> OfAll(IReadOnlyList<SampleStory> stories, IReadOnlyList<SampleStory> further, string root)
    {
        var scores = Of(stories);
        foreach (var part in further.GroupBy(story => story.File.Part, StringComparer.Ordinal).OrderBy(part => part.Key, StringComparer.Ordinal))
        {
            scores.Add($"ledger, further stories, {part.Key}", part.ToDictionary(story => story.Name, story => Filled(sheet => ScoreLedger(story, sheet)), StringComparer.Ordinal));
        }

        foreach (var (room, sheets) in OwnGoldScores.Of(root)) scores.Add(room, sheets);

        return scores;
    }

    /// <summary>Rooms by name, each with one sheet a story.</summary>
    public static OrderedDictionary<string, IReadOnlyDictionary<string, ScoreSheet>> Of(IReadOnlyList<SampleStory> stories)
    {
        var scores = new OrderedDictionary<string, IReadOnlyDictionary<string, ScoreSheet>>(StringComparer.Ordinal);
        foreach (var (room, score) in Rooms)
        {
            scores.Add(room, stories.ToDictionary(story => story.Name, story => Filled(sheet => score(story, sheet)), StringComparer.Ordinal));
        }

        scores.Insert(scores.IndexOf("ledger"), "stories", new Dictionary<string, ScoreSheet>(StringComparer.Ordinal) { ["together"] = Filled(sheet => ScoreGrouping(stories, sheet)) });
        return scores;
    }

    /// <summary>One sheet for a room over all its stories.</summary>
    public static ScoreSheet Sum(IEnumerable<ScoreSheet> sheets) => Filled(sum =>
    {
        foreach (var sheet in sheets) sum.Add(sheet);
    });

    /// <summary>All samples thrown together and told apart again.</summary>
    public static StoriesRecord GroupAll(IReadOnlyList<SampleStory> stories)
    {
        var pipeline = new LedgerPipeline();
        var annotated = pipeline.Annotate([.. stories.SelectMany(story => story.Read)], CancellationToken.None);
        return ContractForm.Of(pipeline.GroupIntoStories(annotated, pipeline.FindCopies(annotated)));
    }

    private static void ScoreLedger(SampleStory story, ScoreSheet sheet) =>
        LedgerScorer.Score(story.GoldLedger, story.Ledger, sheet, story.NameOf, story.TextOf);

    private static void ScoreGrouping(IReadOnlyList<SampleStory> stories, ScoreSheet sheet)
    {
        var gold = stories.SelectMany(story => story.Articles, (story, article) => (article.Gold.Id, story.Name)).ToDictionary(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);
        StoryScorer.Score(gold, GroupAll(stories), sheet);
    }

    private static void Each(SampleStory story, Func<string, bool> isScored, Action<SampleArticle> score)
    {
        foreach (var article in story.Articles.Where(article => isScored(article.Metadata.File))) score(article);
    }

    private static ScoreSheet Filled(Action<ScoreSheet> fill)
    {
        var sheet = new ScoreSheet();
        fill(sheet);
        return sheet;
    }
}
