using Hearsay.Eval.Floors;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Tests;

public sealed class QualityTests(Samples samples) : IClassFixture<Samples>
{
    [Fact]
    public void Every_room_stands_at_or_above_its_floor()
    {
        var rooms = RoomScores.OfAll(samples.Stories, samples.Further, samples.Root).ToDictionary(room => room.Key, room => RoomScores.Sum(room.Value.Values), StringComparer.Ordinal);
        var problems = FloorFile.Read(Path.Combine(samples.Root, "eval", "floors.json")).Problems(rooms).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void Every_quote_of_the_gold_stands_in_its_article()
    {
        var problems = EvalCommand.ProblemsOfGold([.. samples.Stories, .. samples.Further]).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void The_gold_scored_against_itself_is_perfect()
    {
        var perfect = samples.Stories.Concat(samples.Further).Select(story => story with
        {
            Articles = [.. story.Articles.Select(article => article with { Found = article.Gold })],
            Ledger = new Contract.LedgerRecord { Stories = [story.GoldLedger] },
            Copies = new Contract.CopiesRecord { Groups = story.GoldCopies, Pairs = [.. story.GoldCopies.SelectMany(group => group.Articles.SelectMany(a => group.Articles, (a, b) => new Contract.PairRecord(a, b)))] },
        }).ToList();
        foreach (var (room, sheets) in RoomScores.Of(perfect).Where(room => room.Key is not ("reading" or "stories")))
        {
            foreach (var (measure, counts) in RoomScores.Sum(sheets.Values).Counts) Assert.True(counts.Score > 99.99, $"{room}, {measure}: {counts}");
        }
    }
}
