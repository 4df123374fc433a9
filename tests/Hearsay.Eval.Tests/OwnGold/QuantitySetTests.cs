using Hearsay.Eval.Contract;
using Hearsay.Eval.OwnGold;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Tests.OwnGold;

public class QuantitySetTests
{
    private const string Gold = """
        # Lines of no kind are passed over.
        ## counts
        Nine sailors and nine cooks left the ship.
        = Nine | 9 | 9 | sailor | exact | the sailors | -
        = nine | 9 | 9 | cook | exact | cooks | -

        Nobody left.
        ## shares
        About 15 percent of the coast is dry, and 15 percent is not.
        = About 15 percent | 15 | 15 | % | about | - | the coast
        = 15 percent#2 | 15 | 15 | % | exact | - | -
        """;

    [Fact]
    public void Every_third_sentence_is_kept_for_testing()
    {
        var sentences = Read(Gold.Replace("the sailors", "sailors", StringComparison.Ordinal));

        Assert.Equal([("counts", 2, false), ("counts", 0, false), ("shares", 2, true)], sentences.Select(sentence => (sentence.Kind, sentence.Quantities.Count, sentence.IsTest)));
        Assert.Equal("15 percent", sentences[2].Quantities[1].Span().Of(sentences[2].Text));
        Assert.Equal(sentences[2].Text.LastIndexOf("15 percent", StringComparison.Ordinal), sentences[2].Quantities[1].Start);
    }

    [Fact]
    public void Words_that_do_not_stand_in_the_sentence_are_refused() => Assert.Throws<FormatException>(() => Read(Gold));

    [Fact]
    public void A_quantity_is_right_when_all_its_parts_are()
    {
        var sheet = new ScoreSheet();
        var sentences = Read(Gold.Replace("the sailors", "sailors", StringComparison.Ordinal).Replace("| cook |", "| sailor |", StringComparison.Ordinal));
        QuantitySet.Score(sentences, "dev", sheet);
        QuantitySet.Score(sentences, "test", sheet);

        Assert.Equal(50, sheet.Counts["all right, dev"].Score);
        Assert.Equal(100, sheet.Counts["measured, of found, dev"].Score);
        Assert.Equal(100, sheet.Counts["of, of found, test"].Score);
        Assert.Equal("dev: unit", Assert.Single(sheet.Misses).Measure);
    }

    private static List<QuantitySentence> Read(string gold)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, gold);
            return QuantitySentence.ReadAll(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
