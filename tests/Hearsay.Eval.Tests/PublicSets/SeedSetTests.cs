using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Eval.Contract;
using Hearsay.Eval.PublicSets;

namespace Hearsay.Eval.Tests.PublicSets;

public sealed class SeedSetTests : IDisposable
{
    private const string File1 = "1.txt";
    private const string Text = "date 2031-04-02\n\nThe dam at Orvo broke on Monday night, Mayor Lena Marr told reporters.\n";
    private const string Words = "The dam at Orvo broke on Monday night";

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_gold_holds_together()
    {
        var gold = SeedSet.ReadGold(SeedSet.GoldPath);
        var story = Assert.Single(gold.Stories);
        var articles = gold.Articles.Select(article => article.Id).ToHashSet();
        var claims = story.Claims.Select(claim => claim.Id).ToHashSet();
        var assertions = story.Claims.SelectMany(claim => claim.Assertions).ToList();
        var actors = story.Actors.Select(actor => actor.Id).ToHashSet();
        var terms = story.Wording.SelectMany(wording => wording.Articles.Values).SelectMany(list => list).ToList();

        Assert.Equal(5, articles.Count);
        Assert.True(assertions.Count >= 100);
        Assert.Distinct(assertions.Select(assertion => assertion.Id));
        Assert.Equal(story.Claims.Count, claims.Count);
        Assert.All(assertions, assertion => Assert.Contains(assertion.Article, articles));
        Assert.All(assertions, assertion => Assert.InRange(assertion.Start, 0, assertion.End - 1));
        Assert.All(assertions, assertion => Assert.True(assertion.Speaker is null || actors.Contains(assertion.Speaker)));
        Assert.All(terms, term => Assert.InRange(term.Start, 0, term.End - 1));
        Assert.All(story.Wording.SelectMany(wording => wording.Articles.Keys), article => Assert.Contains(article, articles));
        Assert.All(story.Figures.SelectMany(figure => figure.Values), value => Assert.Subset(articles, value.Articles.ToHashSet()));
        Assert.All(story.Claims.SelectMany(claim => claim.Relations), relation => Assert.Contains(relation.To, claims));
        Assert.All(story.Forecasts, forecast => Assert.Contains(forecast.Assertion, assertions.Select(assertion => assertion.Id)));
        Assert.All(story.Positions, position => Assert.Contains(position.Actor, actors));
        foreach (var claim in story.Claims)
        {
            var byArticle = claim.Assertions.GroupBy(assertion => assertion.Article).ToList();
            Assert.Equal(claim.Assertions.Select(assertion => assertion.Origin).OfType<string>().Distinct().Count(), claim.Origins);
            Assert.Equal(byArticle.Count(article => article.All(assertion => assertion.Origin is null)), claim.UnknownOrigins);
            Assert.Equal(byArticle.Count, claim.Carriers);
        }
    }

    [Fact]
    public void The_gold_holds_no_text_of_the_articles()
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(SeedSet.GoldPath));
        var story = gold.RootElement.GetProperty("stories")[0];
        var labels = Strings(gold.RootElement).ToList();

        Assert.All(story.GetProperty("claims").EnumerateArray(), claim => Assert.False(claim.TryGetProperty("text", out _)));
        Assert.All(labels, label => Assert.InRange(label.Length, 0, 110));

        static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
        {
            JsonValueKind.String => [json.GetString()!],
            JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
            JsonValueKind.Object => json.EnumerateObject().SelectMany(pair => Strings(pair.Value)),
            _ => [],
        };
    }

    [Fact]
    public void What_is_found_and_missed_is_counted_with_the_golds_ids()
    {
        Put(Text);
        var start = Text.IndexOf(Words, StringComparison.Ordinal);
        var gold = Gold(
            new AssertionRecord("a1", "x", start, start + Words.Length, null, "attributed", "o1"),
            new AssertionRecord("a2", "x", 0, 4, null, "outlet", null));
        var set = Assert.Single(SeedSet.Of(folder, gold, TextWriter.Null));

        Assert.Equal((SeedSet.Room, 1), (set.Room, set.Articles));
        Assert.Equal(0.5, set.Sheet.Counts["assertions found"].Recall);
        Assert.Equal(File1, Assert.Single(set.Sheet.Misses, miss => miss.Measure == "assertion").Article);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("date 2031-04-02\n\nThe dam at Orvo held on Monday night, Mayor Lena Marr told reporters.\n")]
    public void An_article_that_is_absent_or_has_another_text_leaves_the_set_out_and_is_named(string? text)
    {
        if (text is not null) Put(text);
        using var errors = new StringWriter();

        Assert.Empty(SeedSet.Of(folder, Gold(), errors));
        Assert.Contains(File1, errors.ToString(), StringComparison.Ordinal);
    }

    private static SeedGold Gold(params AssertionRecord[] assertions) => new()
    {
        Articles = [new SeedArticle("x", File1, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))))],
        Stories = [new StoryLedgerRecord { Claims = [new ClaimRecord { Id = "c1", Origins = 1, Carriers = 1, Assertions = assertions }] }],
    };

    private void Put(string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "seeds"));
        File.WriteAllText(Path.Combine(folder, "seeds", File1), text);
    }
}
