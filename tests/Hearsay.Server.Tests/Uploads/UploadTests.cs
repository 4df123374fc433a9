using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace Hearsay.Server.Tests.Uploads;

public class UploadTests(Browser browser)
{
    private static readonly FilePayload Good = File("ferry.txt", "Ferry stuck on sandbank off Saltry\n\nThe ferry ran aground on Monday, harbour master Jon Pell said. “Nobody was hurt,” Pell told reporters.\n");
    private static readonly FilePayload Bad = new() { Name = "picture.png", MimeType = "image/png", Buffer = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] };
    private static readonly FilePayload Broken = File("broken.json", "{\"text\": ");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Files_are_added_and_refusals_listed_with_their_reasons(bool hasScripts)
    {
        await using var server = await RunningServer.StartAsync([]);
        await using var watched = await browser.NewPageAsync(hasScripts: hasScripts);
        var page = await watched.OpenAsync(server.Address, "/upload");
        await page.GetByLabel("Text, Markdown").SetInputFilesAsync([Good, Bad, Broken]);
        await page.GetByText("Add the files").ClickAsync();

        // Without scripts the page asks again by itself.
        await page.GetByText("1 article added, 0 there already, 2 refused").WaitForAsync();
        var refusals = await page.Locator(".refusals").InnerTextAsync();
        Assert.Contains("picture.png", refusals, StringComparison.Ordinal);
        Assert.Contains("HS0003", refusals, StringComparison.Ordinal);
        Assert.Contains("HS0006", refusals, StringComparison.Ordinal);
        await page.Locator("#status a[href^='/stories/']").ClickAsync();
        Assert.Contains("Ferry stuck", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_text_is_taken_as_it_stands()
    {
        await using var server = await RunningServer.StartAsync([]);
        await using var watched = await browser.NewPageAsync();
        var page = await watched.OpenAsync(server.Address, "/upload");
        await page.GetByLabel("Text", new PageGetByLabelOptions { Exact = true }).FillAsync("Two lines,\n  the second indented. The mayor said so.");
        await page.GetByLabel("Outlet").FillAsync("Saltry Tide");
        await page.GetByLabel("Headline").FillAsync("A pasted headline");
        await page.GetByText("Add the text").ClickAsync();
        await page.GetByText("1 article added").WaitForAsync();

        var stories = await server.Store.ReadStoriesAsync(TestContext.Current.CancellationToken);
        var article = Assert.Single(await server.Store.ReadArticlesAsync([.. stories[0].Articles], TestContext.Current.CancellationToken)).Article;
        Assert.Equal("Two lines,\n  the second indented. The mayor said so.", article.Text);
        Assert.Equal(("Saltry Tide", "A pasted headline"), (article.Outlet, article.Title));
    }

    [Fact]
    public async Task Dropped_files_are_added()
    {
        await using var server = await RunningServer.StartAsync([]);
        await using var watched = await browser.NewPageAsync();
        var page = await watched.OpenAsync(server.Address, "/upload");
        await page.EvaluateAsync(
            """
            text => {
              const transfer = new DataTransfer();
              transfer.items.add(new File([text], "ferry.txt", { type: "text/plain" }));
              document.getElementById("drop").dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
            }
            """,
            Encoding.UTF8.GetString(Good.Buffer));

        await page.GetByText("1 article added").WaitForAsync();
        Assert.Empty(watched.Problems);
    }

    [Fact]
    public async Task A_form_that_did_not_come_from_here_adds_nothing()
    {
        await using var server = await RunningServer.StartAsync([]);
        using var form = new MultipartFormDataContent { { new StringContent("text"), "text" } };
        using var answer = await server.Client.PostAsync(new Uri("/upload", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal((0, 0), await server.Store.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Too_large_an_upload_is_refused_with_the_limit()
    {
        await using var server = await RunningServer.StartAsync([], new ServerOptions { MaxUploadBytes = 1 << 20 });
        await using var watched = await browser.NewPageAsync();
        var page = await watched.OpenAsync(server.Address, "/upload");
        await page.GetByLabel("Text, Markdown").SetInputFilesAsync([File("long.txt", new string('a', 1_200_000))]);
        await page.GetByText("Add the files").ClickAsync();

        Assert.Contains("1 MiB", await page.GetByRole(AriaRole.Alert).InnerTextAsync(), StringComparison.Ordinal);
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };
}
