using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Articles;
using Hearsay.Server.Pages;

namespace Hearsay.Server.Tests.Pages;

public class DigestTests
{
    private static readonly object[] Coverage =
    [
        Report("Ferries collide off Kesh", "Kesh Courier", "2031-05-01", "Two ferries collided in fog off Kesh harbour on Monday. Captain Ilse Maren said 40 passengers were hurt near the Harrow lighthouse. The union said the owner, Bay Lines, had switched off the radar. Bay Lines denied it."),
        Report("Captain blames fog for Kesh collision", "Harrow Post", "2031-05-02", "The captain of a ferry that hit another off Kesh blamed fog. Ilse Maren told investigators the Harrow lighthouse was dark when the ferries collided."),
        Report("News in brief", "Morning Sheet", "2031-05-02", "Panda found\n\nA red panda that had left the zoo of Ulmen was found asleep in a bakery, and the keeper Nell Brack carried it home.\n\n"
            + "Ferries collide off Kesh\n\nTwo ferries collided in fog off Kesh harbour and forty passengers were hurt near the Harrow lighthouse, Captain Ilse Maren said.\n\n"
            + "Council sells mill\n\nThe town council of Lindrum sold the old paper mill by the river to a brewer, after eleven years of talks about its roof."),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_story_says_which_of_its_articles_are_posts_of_a_digest()
    {
        await using var server = await StartAsync();
        var story = (await server.Store.ReadStoriesAsync(Cancel)).Single(story => story.Articles.Count == 2);

        var stories = await ReadAsync(server, "/stories");
        Assert.Contains("2 articles and posts of 1 other · 2 outlets: Harrow Post, Kesh Courier", stories, StringComparison.Ordinal);
        Assert.Contains("1 article · 1 outlet: Morning Sheet", stories, StringComparison.Ordinal);
        var articles = await ReadAsync(server, Links.Story(story.Id, "articles"));
        Assert.Equal(1, Regex.Count(articles, "Morning Sheet · 2 May 2031 · only 1 post of it"));
        Assert.Equal(1, Regex.Count(articles, "only .{0,9} of it"));
    }

    [Fact]
    public async Task A_claim_that_was_denied_says_so_once()
    {
        await using var server = await StartAsync();
        var story = (await server.Store.ReadStoriesAsync(Cancel)).Single(story => story.Articles.Count == 2);
        var claims = await ReadAsync(server, Links.Story(story.Id, "claims"));

        Assert.Contains("denied by “Bay Lines denied it” #", claims, StringComparison.Ordinal);
        Assert.DoesNotContain("# denied", claims, StringComparison.Ordinal);
    }

    private static object Report(string title, string outlet, string published, string text) => new { title, outlet, published, text, language = "en" };

    private static Task<RunningServer> StartAsync() =>
        RunningServer.StartAsync(new ArticleReader().ReadBytes("coverage.jsonl", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Coverage.Select(report => JsonSerializer.Serialize(report))))));

    // What a reader sees, on one line.
    private static async Task<string> ReadAsync(RunningServer server, string path)
    {
        var page = await server.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);
        return Regex.Replace(System.Net.WebUtility.HtmlDecode(Regex.Replace(page, "<[^>]+>", "")), @"\s+", " ");
    }
}
