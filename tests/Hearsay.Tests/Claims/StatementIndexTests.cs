using CsCheck;
using Hearsay.Claims;

namespace Hearsay.Tests.Claims;

public class StatementIndexTests
{
    // As many as an index looks a feature up by.
    private const int TooCommon = 400;

    // More statements than that, whose first features stand in most of them and whose last in few.
    private static readonly Gen<Statement[]> Stories = Gen.Int[0, 1_000_000].Select(seed => Story(seed, count: 700, features: 60));

    [Fact]
    public void The_statements_found_are_those_that_asking_each_would_find() =>
        Stories.Sample(story =>
        {
            var index = Filled(story);
            foreach (var statement in story.Where(statement => statement.Index % 50 == 0))
            {
                foreach (var atLeast in (double[])[0.22, 0.34, 0.46, 0.62])
                {
                    Assert.Equal(OneByOne(index, story, statement, atLeast), index.FindLike(statement, atLeast).Select(pair => (pair.Statement.Index, pair.Likeness)));
                }
            }
        }, iter: 5);

    [Fact]
    public void Of_those_the_ones_with_every_feature_are_found_sooner() =>
        Stories.Sample(story =>
        {
            var index = Filled(story);
            foreach (var statement in story.Where(statement => statement.Features.Features.Count < 4))
            {
                var whole = OneByOne(index, story, statement, 0.3).Where(pair => statement.Features.Features.All(story[pair.Index].Features.Features.Contains));
                Assert.Equal(whole, index.FindWhole(statement, 0.3).Select(pair => (pair.Statement.Index, pair.Likeness)));
            }
        }, iter: 5);

    [Fact]
    public void Likenesses_added_up_are_those_of_each_to_a_billionth() =>
        Stories.Sample(story =>
        {
            var index = Filled(story);
            var sum = new LikenessSum();
            foreach (var statement in story) index.Add(sum, statement);

            Assert.Equal(story.Length, sum.Count);
            foreach (var statement in story.Take(20)) Assert.Equal(story.Sum(other => index.Likeness(statement, other)), index.Likeness(statement, sum), 1e-9);
        }, iter: 3);

    [Fact]
    public void A_statement_without_features_is_like_nobody()
    {
        Statement[] story = [Of(0, []), Of(1, ["a"]), Of(2, [])];
        var index = Filled(story);

        Assert.Empty(index.FindLike(story[0], 0.1));
        Assert.Empty(index.FindWhole(story[0], 0.1));
        Assert.Equal(0, index.Likeness(story[0], story[2]));
    }

    [Fact]
    public void Likeness_stays_to_the_bit_where_features_were_met_in_another_order_before()
    {
        var story = Story(seed: 7, count: 120, features: 60);
        var numbers = new FeatureNumbers();
        foreach (var statement in story.Reverse()) numbers.Of(statement.Features);
        var (fresh, kept) = (Filled(story), new StatementIndex(story, numbers));
        foreach (var statement in story) kept.Add(statement);

        Assert.Contains(story, statement => fresh.FindLike(statement, 0.2).Count > 3);
        Assert.All(story, statement => Assert.Equal(fresh.FindLike(statement, 0.2), kept.FindLike(statement, 0.2)));
    }

    [Fact]
    public void Likeness_stays_where_what_two_statements_share_becomes_only_a_little_more_common()
    {
        Statement[] before = [.. Enumerable.Range(0, 40).Select(index => Of(index, index % 2 == 0 ? ["ice", $"w{index}"] : ["mud", $"w{index}"]))];
        Statement[] after = [.. before, Of(40, ["ice", "w40"])];

        var (early, late) = (Filled(before).Likeness(before[0], before[2]), Filled(after).Likeness(after[0], after[2]));

        Assert.InRange(early, 0.01, 0.99);
        Assert.Equal(early, late);
    }

    private static List<(int Index, double Likeness)> OneByOne(StatementIndex index, Statement[] story, Statement statement, double atLeast) =>
        [.. statement.Features.Features
            .SelectMany(feature => story.Where(other => other.Features.Features.Contains(feature)).Take(TooCommon))
            .Where(other => other.Index != statement.Index)
            .DistinctBy(other => other.Index)
            .Select(other => (other.Index, Likeness: index.Likeness(statement, other)))
            .Where(pair => pair.Likeness >= atLeast)
            .OrderByDescending(pair => pair.Likeness)
            .ThenBy(pair => pair.Index)];

    private static StatementIndex Filled(Statement[] story)
    {
        var index = new StatementIndex(story, new FeatureNumbers());
        foreach (var statement in story) index.Add(statement);
        return index;
    }

    private static Statement[] Story(int seed, int count, int features)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(index => Of(index, Enumerable.Range(0, random.Next(1, 12)).Select(_ => Feature((int)(features * Math.Pow(random.NextDouble(), 3))))))];
    }

    private static string Feature(int number) => number % 5 == 1 ? $"@a{number}" : $"w{number}";

    private static Statement Of(int index, IEnumerable<string> features) =>
        new(index, null!, null!, new StatementFeatures([.. features.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]), IsForecast: false, IsTitle: false);
}
