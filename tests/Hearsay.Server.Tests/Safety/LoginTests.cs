namespace Hearsay.Server.Tests.Safety;

public class LoginTests(Browser browser)
{
    [Fact]
    public async Task A_person_shows_the_token_once()
    {
        const string Token = "a-token-of-some-length";
        await using var server = await RunningServer.StartAsync([], new ServerOptions { Token = Token });
        await using var watched = await browser.NewPageAsync(hasScripts: false);
        var page = await watched.OpenAsync(server.Address, "/upload");
        await page.GetByLabel("Token").FillAsync("not this one");
        await page.GetByText("Enter").ClickAsync();
        await page.GetByText("That is not the token.").WaitForAsync();

        await page.GetByLabel("Token").FillAsync(Token);
        await page.GetByText("Enter").ClickAsync();
        Assert.Equal("Add articles", await page.Locator("h1").InnerTextAsync());
    }
}
