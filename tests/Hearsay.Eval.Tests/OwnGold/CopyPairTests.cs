using Hearsay.Copies;
using Hearsay.Eval.OwnGold;
using Hearsay.Eval.Scorers;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Tests.OwnGold;

public class CopyPairTests
{
    [Fact]
    public void Every_pair_of_the_gold_is_labelled_once()
    {
        var pairs = CopyPair.ReadAll(Path.Combine(RepositoryRoot.Find(), "eval", "gold", "copies.tsv"));

        Assert.True(pairs.Count >= 150);
        Assert.All(pairs, pair => Assert.Contains(pair.Label, CopyPair.Labels));
        Assert.All(pairs, pair => Assert.NotEqual(pair.A, pair.B));
        Assert.Distinct(pairs.Select(pair => string.CompareOrdinal(pair.A, pair.B) < 0 ? (pair.A, pair.B) : (pair.B, pair.A)));
        Assert.All(pairs.Index(), pair => Assert.Equal(pair.Index % 3 == 2, pair.Item.IsTest));
    }

    [Fact]
    public void A_copy_of_an_older_version_is_found_by_way_of_the_newest()
    {
        var report = CopyReport.Empty with
        {
            Pairs = [new ArticlePair("c", "new", 1, 1, []), new ArticlePair("c", "x", 1, 1, [])],
            Groups = [new CopyGroup(["c", "new", "x"], "new", null)],
            Versions = [new VersionChain("address", ["old", "new"])],
        };
        CopyPair[] gold =
        [
            new("c", "old", "copy", "old", IsDoubtful: false, IsTest: false),
            new("c", "far", "copy", null, IsDoubtful: false, IsTest: false),
            new("c", "x", "reuse", null, IsDoubtful: false, IsTest: false),
            new("x", "c", "apart", null, IsDoubtful: true, IsTest: false),
            new("old", "new", "version", null, IsDoubtful: false, IsTest: false),
        ];
        var sheet = new ScoreSheet();
        CopyPairScorer.Score(gold, report, sheet);

        Assert.Equal(0.5, sheet.Counts["pairs"].Precision);
        Assert.Equal(0.5, sheet.Counts["pairs"].Recall);
        Assert.Equal(100, sheet.Counts["original right"].Score);
        Assert.Equal(100, sheet.Counts["versions told as versions"].Score);
        Assert.Equal(["copy missed", "no copy"], sheet.Misses.Select(miss => miss.Measure));
    }

    [Theory]
    [InlineData("dev\ta\tb\tcopy\ta")]
    [InlineData("dev\ta\tb\tcopied\ta\t")]
    [InlineData("dev\ta\tb\tcopy\tc\t")]
    [InlineData("third\ta\tb\tcopy\ta\t")]
    public void A_line_of_another_form_is_refused(string line)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, line);
            Assert.Throws<FormatException>(() => CopyPair.ReadAll(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
