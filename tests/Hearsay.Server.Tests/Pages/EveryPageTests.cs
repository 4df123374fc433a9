using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Hearsay.Server.Pages;

namespace Hearsay.Server.Tests.Pages;

public class EveryPageTests(SampleServer samples, Browser browser)
{
    // In place of {story}, {article} and {place} stand those of the samples.
    private static readonly string[] Paths =
    [
        "/stories",
        "/stories?actor=Irena+Voss&place=Saltry",
        "/stories?standing=disputed",
        "/stories/{story}",
        "/stories/{story}?at={place}",
        "/stories/{story}/claims",
        "/stories/{story}/figures",
        "/stories/{story}/timeline",
        "/stories/{story}/positions",
        "/stories/{story}/wording",
        "/stories/{story}/sources",
        "/stories/{story}/places",
        "/stories/{story}/dossier",
        "/stories/{story}/dossier?all=q1",
        "/stories/{story}/articles",
        "/stories/{story}/exports",
        "/stories/{story}/decide",
        "/stories/{story}/decide?actor=a1",
        "/decisions",
        "/stories/{story}/actors/a1",
        "/articles/{article}",
        "/articles/{article}?layers=names&layers=times&layers=quantities&layers=copies&layers=voice",
        "/articles/{article}?compare={other}",
        "/search?q=ballot",
        "/upload",
    ];

    public static TheoryData<string, int> Shown()
    {
        var rows = new TheoryData<string, int>();
        foreach (var path in Paths)
        {
            rows.Add(path, 360);
            rows.Add(path, 1400);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Every_page_fits_the_window_and_breaks_no_rule_of_accessibility_in_both_themes(string path, int width)
    {
        foreach (var isDark in (bool[])[false, true])
        {
            await using var watched = await browser.NewPageAsync(width, isDark);
            var page = await watched.OpenAsync(samples.Address, Fill(path));

            Assert.Equal("", await watched.OverflowAsync());
            Assert.Empty(watched.Problems);

            // The rules take seconds; colours differ by theme and layout by width, so each is judged once.
            if (isDark != (width > 1000)) continue;

            var found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] } });
            Assert.True(found.Violations.Length == 0, string.Join("\n", found.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")));
        }
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Every_page_reads_the_same_without_scripts(string path, int width)
    {
        await using var watched = await browser.NewPageAsync(width, hasScripts: false);
        var page = await watched.OpenAsync(samples.Address, Fill(path));

        Assert.True(await page.Locator("h1").CountAsync() == 1);
        Assert.NotEmpty(await page.Locator("main").InnerTextAsync());
    }

    [Fact]
    public async Task The_page_of_the_api_shows_it_with_scripts_of_our_own_only()
    {
        await using var watched = await browser.NewPageAsync();
        var page = await watched.OpenAsync(samples.Address, "/api");

        await page.GetByText("/api/v1/stories/{story}/ledger").First.WaitForAsync();
        Assert.Empty(watched.Problems);
    }

    [Theory]
    [InlineData("/stories/none")]
    [InlineData("/stories/none/claims")]
    [InlineData("/stories/{story}/actors/none")]
    [InlineData("/articles/none")]
    [InlineData("/upload/none")]
    [InlineData("/nothing")]
    public async Task What_is_not_there_is_said_on_a_page(string path)
    {
        await using var watched = await browser.NewPageAsync();
        var page = await watched.OpenAsync(samples.Address, Fill(path), status: 404);

        Assert.Equal("Not found", await page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task The_first_page_of_a_story_weighs_less_than_fifty_kilobytes()
    {
        var page = await samples.Client.GetByteArrayAsync(Links.Story(samples.Vote.Id), TestContext.Current.CancellationToken);

        Assert.InRange(page.Length, 10_000, 50_000);
    }

    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public async Task The_chosen_colours_stay(string theme)
    {
        await using var watched = await browser.NewPageAsync(hasScripts: false);
        var page = await watched.OpenAsync(samples.Address, "/stories");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = theme, Exact = true }).ClickAsync();
        await page.GotoAsync(new Uri(samples.Address, "/upload").ToString());

        Assert.Equal(theme, await page.Locator("html").GetAttributeAsync("data-theme"));
    }

    private string Fill(string path)
    {
        var article = samples.Vote.Articles[3];
        return path
            .Replace("{story}", samples.Vote.Id, StringComparison.Ordinal)
            .Replace("{article}", article, StringComparison.Ordinal)
            .Replace("{other}", samples.Vote.Articles[4], StringComparison.Ordinal)
            .Replace("{place}", $"{article}:200-260", StringComparison.Ordinal);
    }
}
