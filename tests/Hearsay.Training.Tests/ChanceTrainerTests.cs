using Hearsay.Training.Stories;

namespace Hearsay.Training.Tests;

public class ChanceTrainerTests
{
    [Fact]
    public void A_logistic_fit_finds_the_weights_that_made_its_examples()
    {
        var examples = Enumerable.Range(-20, 41)
            .Select(step => step / 10.0)
            .SelectMany(sign => new[] { (Signs: new[] { sign, 1 }, IsSo: true, Weight: Chance((2 * sign) - 1)), (Signs: [sign, 1], IsSo: false, Weight: 1 - Chance((2 * sign) - 1)) })
            .ToList();

        var weights = LogisticFit.Fit(examples);
        Assert.Equal(2, weights[0], precision: 3);
        Assert.Equal(-1, weights[1], precision: 3);
    }

    [Fact]
    public void BCubed_counts_for_each_article_what_its_group_and_its_story_share()
    {
        var gold = new Dictionary<string, string> { ["a"] = "1", ["b"] = "1", ["c"] = "2", ["d"] = "2" };
        var found = new Dictionary<string, string> { ["a"] = "x", ["b"] = "x", ["c"] = "x", ["d"] = "y" };

        var articles = BCubed.Of(gold, found);
        Assert.Equal([2 / 3.0, 2 / 3.0, 1 / 3.0, 1], articles.Select(article => article.Precision));
        Assert.Equal([1, 1, 0.5, 0.5], articles.Select(article => article.Recall));
        Assert.Equal(100 * 2 * (2 / 3.0) * 0.75 / ((2 / 3.0) + 0.75), BCubed.F1(articles), precision: 9);

        var (low, high) = BCubed.Interval(articles);
        Assert.True(low < BCubed.F1(articles) && BCubed.F1(articles) < high);
    }

    [Theory]
    [InlineData("13plus", "13")]
    [InlineData("13", "13")]
    [InlineData("roundup-6111", "roundup-6111")]
    public void Look_alikes_are_held_back_together(string story, string topic) => Assert.Equal(topic, StorySet.TopicOf(story));

    private static double Chance(double odds) => 1 / (1 + Math.Exp(-odds));
}
