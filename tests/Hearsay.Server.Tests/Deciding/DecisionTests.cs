using Hearsay.Articles;
using Hearsay.Decisions;
using Hearsay.Server.Pages;

namespace Hearsay.Server.Tests.Deciding;

public class DecisionTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rejected_claim_counts_for_nothing_until_it_is_undone(bool hasScripts)
    {
        await using var server = await RunningServer.StartAsync(new ArticleReader().Read([Repository.PathOf("samples/vote")], cancellationToken: TestContext.Current.CancellationToken));
        var story = (await server.Store.ReadStoriesAsync(TestContext.Current.CancellationToken)).MaxBy(story => story.Articles.Count)!;
        await using var watched = await browser.NewPageAsync(hasScripts: hasScripts);
        var page = await watched.OpenAsync(server.Address, Links.Story(story.Id, "claims"));
        var words = await page.Locator(".claim a.quote").First.InnerTextAsync();

        await page.Locator(".claim").First.GetByText("decide", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Your name").FillAsync("An analyst");
        await page.GetByLabel("Why").FillAsync("A mistranslation.");
        await page.GetByText("Reject", new() { Exact = true }).ClickAsync();
        Assert.Contains("A mistranslation.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync(new Uri(server.Address, Links.Story(story.Id, "claims")).ToString());
        Assert.DoesNotContain(words, await page.Locator(".claim a.quote").AllInnerTextsAsync());
        Assert.Contains("rejected", await page.Locator("section[aria-labelledby=h-rejected]").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);

        await page.GotoAsync(new Uri(server.Address, "/decisions").ToString());
        await page.GetByText("Undo", new() { Exact = true }).First.ClickAsync();
        await page.GotoAsync(new Uri(server.Address, Links.Story(story.Id, "claims")).ToString());
        Assert.Contains(words, await page.Locator(".claim a.quote").AllInnerTextsAsync());

        var log = await server.Store.ReadDecisionsAsync(TestContext.Current.CancellationToken);
        Assert.Equal([DecisionKind.Reject, DecisionKind.Undo], log.Select(decision => decision.Kind));
        Assert.All(log, decision => Assert.Equal("An analyst", decision.Signed.By));
    }

    [Fact]
    public async Task A_decision_whose_words_are_read_as_nothing_any_more_is_marked()
    {
        await using var server = await RunningServer.StartAsync(new ArticleReader().Read([Repository.PathOf("samples/vote/01-radio-torvany.txt")], cancellationToken: TestContext.Current.CancellationToken));
        var story = (await server.Store.ReadStoriesAsync(TestContext.Current.CancellationToken))[0];
        var signed = new Signature("An analyst", NodaTime.Instant.FromUnixTimeSeconds(2_000_000_000), "test");
        var target = new DecisionTarget([new Citation(story.Articles[0], new TextSpan(0, 1))], "words of an older version");
        var decision = new Decision { Kind = DecisionKind.Reject, Subject = DecisionSubject.Figure, Targets = [target], Signed = signed };
        await new Ledger(server.Store, new LedgerPipeline()).DecideAsync(decision, TestContext.Current.CancellationToken);

        foreach (var path in (string[])["/decisions", Links.Story(story.Id), $"/stories/{story.Id}/export/markdown", $"/stories/{story.Id}/export/web-annotation"])
        {
            Assert.Contains("no longer found", await server.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Contains("\"found\":false", await server.Client.GetStringAsync(new Uri($"/api/v1/stories/{story.Id}/ledger", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_can_not_be_kept_is_told_why()
    {
        await using var server = await RunningServer.StartAsync(new ArticleReader().Read([Repository.PathOf("samples/vote/01-radio-torvany.txt")], cancellationToken: TestContext.Current.CancellationToken));
        var story = (await server.Store.ReadStoriesAsync(TestContext.Current.CancellationToken))[0];
        await using var watched = await browser.NewPageAsync(hasScripts: false);
        var page = await watched.OpenAsync(server.Address, Links.Decide(story.Id));
        await page.GetByLabel("Your name").FillAsync("An analyst");
        await page.GetByText("Merge", new() { Exact = true }).Last.ClickAsync();

        Assert.Contains("Nothing was changed", await page.GetByRole(Microsoft.Playwright.AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await server.Store.ReadDecisionsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_form_from_elsewhere_decides_nothing()
    {
        await using var server = await RunningServer.StartAsync(new ArticleReader().Read([Repository.PathOf("samples/vote/01-radio-torvany.txt")], cancellationToken: TestContext.Current.CancellationToken));
        var story = (await server.Store.ReadStoriesAsync(TestContext.Current.CancellationToken))[0];
        using var form = new FormUrlEncodedContent([new("kind", "reject"), new("by", "x")]);
        using var answer = await server.Client.PostAsync(new Uri(Links.Decide(story.Id), UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await server.Store.ReadDecisionsAsync(TestContext.Current.CancellationToken));
    }
}
