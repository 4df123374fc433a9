using System.Text;
using Hearsay.Articles;
using Hearsay.Server.Pages;
using Hearsay.Server.Views;

namespace Hearsay.Server.Tests.Pages;

/// <summary>Articles whose every field tries to do something.</summary>
public class HostileArticlesTests(Browser browser)
{
    private const string Script = "<script>window.pwned=1;alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>";
    private const string Bidi = "\u202Egnp.exe\u202C \u2066isolated\u2069 {{7*7}} ${7*7}";

    private static readonly string Huge = new('w', 4_000);

    [Theory]
    [InlineData(1400)]
    [InlineData(360)]
    public async Task No_field_of_an_article_acts_on_any_page(int width)
    {
        await using var server = await RunningServer.StartAsync(Readings());
        var story = (await server.Store.ReadStoriesAsync(TestContext.Current.CancellationToken)).MaxBy(story => story.Articles.Count)!;
        await using var watched = await browser.NewPageAsync(width);
        foreach (var path in Paths(story))
        {
            TestContext.Current.TestOutputHelper!.WriteLine(path[..Math.Min(path.Length, 200)]);
            var page = await watched.OpenAsync(server.Address, path);
            var html = await page.ContentAsync();

            Assert.True(await page.EvaluateAsync<bool>("() => window.pwned === undefined"), path);
            Assert.Equal(0, await page.Locator("main script, main img, main iframe, main [onerror], main [onload], a[href^='javascript']").CountAsync());
            Assert.DoesNotContain(html, character => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
            Assert.Equal("", await watched.OverflowAsync());
            Assert.Empty(watched.Problems);
        }
    }

    private static IEnumerable<string> Paths(Stories.Story story)
    {
        yield return "/stories";
        yield return $"/stories?q={Uri.EscapeDataString(Script)}&outlet={Uri.EscapeDataString(Script)}&actor={Uri.EscapeDataString(Bidi)}";
        foreach (var tab in StoryTab.All) yield return Links.Story(story.Id, tab.Id.Length > 0 ? tab.Id : null);

        foreach (var article in story.Articles)
        {
            yield return $"{Links.Story(story.Id)}?at={new Place(article, new TextSpan(0, 40))}";
            yield return Links.Article(article);
            yield return $"{Links.Article(article)}?compare={AddressId.Of(story.Articles[0])}";
        }

        yield return $"{Links.Story(story.Id)}/actors/a1";
        yield return Links.Decide(story.Id);
        yield return Links.Decide(story.Id, "actor", "a1");
        yield return $"/search?q={Uri.EscapeDataString("minister flood")}";
        yield return $"/search?q={Uri.EscapeDataString(Script)}";
    }

    private static IEnumerable<ArticleReading> Readings()
    {
        foreach (var (number, hostile) in new[] { Script, Bidi, Huge, "lone \uD83D surrogate", "../../etc/passwd", "{{constructor.constructor('alert(1)')()}}" }.Select((hostile, number) => (number, hostile)))
        {
            var text = new StringBuilder()
                .Append(hostile).Append("\n\n")
                .Append("The flood in Maravel killed ").Append(number + 3).Append(" people on 4 March 2033, minister ").Append("Orla Venn said. ")
                .Append("“The dam ").Append(hostile).Append(" will hold until Friday,” Orla Venn told reporters in Maravel. ")
                .Append("Engineer Tomas Rill of the ").Append(hostile).Append(" directorate denied that the flood warning came late.\n");
            yield return ArticleReading.Of(new Article
            {
                Id = $"{number}/{hostile.Replace("\uD83D", "", StringComparison.Ordinal)}?#%2F",
                Title = $"Flood in Maravel kills {number + 3} {hostile}",
                Outlet = $"Outlet {hostile}",
                Bylines = [hostile],
                Url = number == 0 ? "javascript:alert(4)" : $"https://news.example/{Uri.EscapeDataString(hostile.Length > 100 ? "long" : "a")}",
                Path = hostile,
                Language = "en",
                Published = new PublicationTime(new NodaTime.LocalDate(2033, 3, 4 + number)),
                PublishedBasis = DateBasis.Metadata,
                Text = text.ToString(),
                Blocks = [new Block(new TextSpan(0, text.Length - 1), BlockKind.Paragraph)],
            });
        }
    }
}
