using System.Text;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Briefings.Layout;
using Hearsay.Server.Pages;
using Microsoft.Playwright;

namespace Hearsay.Server.Tests.Pages;

public class EvidenceTests(SampleServer samples, Browser browser)
{
    private static readonly string[] Members = ["Pella Strand", "Jonas Wick", "Irena Voss", "Osric Tallan"];

    [Theory]
    [InlineData(1400, true)]
    [InlineData(1400, false)]
    [InlineData(360, true)]
    [InlineData(360, false)]
    public async Task A_line_of_the_brief_leads_to_its_words_in_the_article_beside_it(int width, bool hasScripts)
    {
        await using var watched = await browser.NewPageAsync(width, hasScripts: hasScripts);
        var page = await watched.OpenAsync(samples.Address, Links.Story(samples.Vote.Id));
        var line = page.Locator("section.short .line a.quote").Nth(3);
        var words = (await line.InnerTextAsync()).Trim('“', '”');
        await line.ClickAsync();

        var mark = page.Locator("#pane #mark");
        await mark.WaitForAsync();
        Assert.Equal(words, await MarkedAsync(page));
        if (hasScripts || width > 1000) Assert.True(await IsInViewAsync(mark, page), "the words are not in view");
        Assert.Contains("at=", page.Url, StringComparison.Ordinal);
        Assert.Empty(watched.Problems);

        // The address alone shows the same to a colleague.
        await using var other = await browser.NewPageAsync(width);
        await other.Page.GotoAsync(page.Url);
        Assert.Equal(words, await MarkedAsync(other.Page));
    }

    [Theory]
    [InlineData("")]
    [InlineData("claims")]
    [InlineData("figures")]
    [InlineData("timeline")]
    [InlineData("positions")]
    [InlineData("wording")]
    [InlineData("sources")]
    [InlineData("actors/a5")]
    public async Task Every_place_that_a_page_names_lies_in_its_article_and_holds_the_words_shown(string tab)
    {
        await using var watched = await browser.NewPageAsync(hasScripts: false);
        var page = await watched.OpenAsync(samples.Address, Links.Story(samples.Vote.Id, tab.Length > 0 ? tab : null));
        var quotes = await page.Locator("main a.quote[href*='at=']").EvaluateAllAsync<string[][]>("links => links.map(link => [link.getAttribute('href'), link.textContent])");

        Assert.NotEmpty(quotes.Length > 0 ? quotes : await page.Locator("main a[href*='at=']").EvaluateAllAsync<string[][]>("links => links.map(link => [link.getAttribute('href'), ''])"));
        foreach (var quote in quotes.Where(quote => !quote[1].Contains('…', StringComparison.Ordinal)))
        {
            var place = Server.Views.Place.Parse(System.Web.HttpUtility.ParseQueryString(quote[0].Split('?')[1].Split('#')[0])["at"])!.Value;
            var article = Assert.Single(await samples.Store.ReadArticlesAsync([place.Article], TestContext.Current.CancellationToken));
            if (place.Span.IsEmpty) continue;

            Assert.Contains(VisibleText.OnOneLine(place.Span.Of(article.Text)), quote[1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_story_stays_where_it_is_while_articles_open_and_close_beside_it()
    {
        await using var watched = await browser.NewPageAsync();
        var page = await watched.OpenAsync(samples.Address, Links.Story(samples.Vote.Id));
        await page.Locator(".timeline .line a.quote").First.ScrollIntoViewIfNeededAsync();
        var before = await page.EvaluateAsync<int>("() => window.scrollY");
        await page.Locator(".timeline .line a.quote").First.ClickAsync();
        await page.Locator("#pane #mark").WaitForAsync();

        Assert.InRange(await page.EvaluateAsync<int>("() => window.scrollY"), before - 400, before + 900);
        Assert.NotEqual(0, await page.EvaluateAsync<int>("() => window.scrollY"));
        Assert.Equal(1, await page.Locator(".line.current").CountAsync());

        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#pane").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        Assert.DoesNotContain("at=", page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        await page.Locator("#pane #mark").WaitForAsync();
    }

    [Fact]
    public async Task Layers_are_switched_by_checkbox_and_by_address()
    {
        await using var watched = await browser.NewPageAsync();
        var page = await watched.OpenAsync(samples.Address, $"{Links.Article(samples.Vote.Articles[3])}?layers=names");
        var said = page.Locator(".text .said").First;
        var off = await ColourAsync(said);
        Assert.NotEqual(off, await ColourAsync(page.Locator(".text .nm-per:not(.said)").First));

        await page.GetByLabel("who said what").CheckAsync();
        Assert.NotEqual(off, await ColourAsync(said));
        Assert.Contains("layers=attributions", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_shows_what_it_changed()
    {
        await using var watched = await browser.NewPageAsync(hasScripts: false);
        var page = await watched.OpenAsync(samples.Address, Links.Story(samples.Vote.Id, "articles"));
        await page.Locator("summary", new PageLocatorOptions { HasText = "copies" }).ClickAsync();
        await page.GetByText("what changed").First.ClickAsync();

        Assert.NotEqual(0, await page.Locator(".changed ins").CountAsync());
        Assert.NotEqual(0, await page.Locator(".changed del").CountAsync());
    }

    [Fact]
    public async Task What_a_brief_leaves_out_against_a_claim_is_one_click_away()
    {
        var lines = new[] { 41, 78, 55, 12 }.Select((percent, index) => JsonSerializer.Serialize(new
        {
            outlet = $"Outlet {index}",
            title = "Delta vote ends",
            published = "2033-09-12",
            text = $"Voting in the Delta ended on Sunday.\n\nTurnout was {percent} percent, {Members[index]} said on Monday.\n\nThe Delta voted on union with Torvany.",
        }));
        await using var server = await RunningServer.StartAsync(new ArticleReader().ReadBytes("votes.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        var story = Assert.Single(await server.Store.ReadStoriesAsync(TestContext.Current.CancellationToken));
        // The first page of a process compiles the whole way to it: longer than a browser waits on a busy machine.
        await server.Client.GetByteArrayAsync(Links.Story(story.Id), TestContext.Current.CancellationToken);
        await using var watched = await browser.NewPageAsync(hasScripts: false);
        var page = await watched.OpenAsync(server.Address, Links.Story(story.Id));
        await page.GetByText("against: 1 more").First.ClickAsync();

        var claim = page.Locator(".claim:target");
        Assert.Equal(3, await claim.Locator(".relation").CountAsync());
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task Who_got_it_from_whom_can_be_read_on_a_small_screen()
    {
        await using var watched = await browser.NewPageAsync(width: 360);
        var page = await watched.OpenAsync(samples.Address, Links.Story(samples.Vote.Id, "claims"));

        Assert.All(
            await page.Locator("svg.lineage").EvaluateAllAsync<double[]>("pictures => pictures.map(picture => picture.getBoundingClientRect().width / picture.viewBox.baseVal.width)"),
            scale => Assert.InRange(scale, 0.8, 1.01));
    }

    [Fact]
    public async Task Titles_of_chapters_are_no_larger_than_the_line_they_stand_in()
    {
        await using var watched = await browser.NewPageAsync();
        var page = await watched.OpenAsync(samples.Address, Links.Story(samples.Vote.Id));
        var sizes = await page.Locator(".head .note .quote").EvaluateAllAsync<double[]>(
            "titles => titles.map(title => parseFloat(getComputedStyle(title).fontSize) / parseFloat(getComputedStyle(title.parentElement).fontSize))");

        Assert.NotEmpty(sizes);
        // A serif looks smaller than a sans of the same size.
        Assert.All(sizes, size => Assert.InRange(size, 1.0, 1.08));
    }

    private static Task<string> ColourAsync(ILocator locator) => locator.EvaluateAsync<string>("element => getComputedStyle(element).backgroundColor");

    private static async Task<string> MarkedAsync(IPage page) => string.Concat(await page.Locator("#pane mark").AllInnerTextsAsync());

    private static async Task<bool> IsInViewAsync(ILocator mark, IPage page)
    {
        var box = await mark.BoundingBoxAsync();
        return box is not null && box.Y >= 0 && box.Y + box.Height <= page.ViewportSize!.Height + box.Height;
    }
}
