using Hearsay.Articles;
using Hearsay.Exports;
using Hearsay.Server.Pages;

namespace Hearsay.Server.Tests.Pages;

public class ExportTests(SampleServer samples)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Formats() => [.. ExportEndpoints.Formats(new ServerOptions()).Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_story_comes_in_every_format_as_a_file(string format)
    {
        foreach (var path in (string[])[$"/stories/{samples.Vote.Id}/export/{format}", $"/api/v1/stories/{samples.Vote.Id}/export/{format}"])
        {
            using var answer = await samples.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);

            Assert.True(answer.IsSuccessStatusCode);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Cancel));
        }
    }

    [Fact]
    public async Task Places_are_on_a_map_and_in_a_file_where_somebody_said_where_they_are()
    {
        await using var server = await RunningServer.StartAsync(
            new ArticleReader().Read([Repository.PathOf("samples/flood")], cancellationToken: Cancel),
            new ServerOptions { Gazetteer = Gazetteer.Read(new StringReader("Maravel\t46.5\t179.9\nPort Ansel\t-46.75\t-179.5\nLindrum\t46.6\t-179.8\n")) });
        var story = (await server.Store.ReadStoriesAsync(Cancel)).MaxBy(story => story.Articles.Count)!.Id;

        Assert.DoesNotContain("<svg class=\"map\"", await samples.Client.GetStringAsync(new Uri($"/stories/{samples.Vote.Id}/places", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("<svg class=\"map\"", await server.Client.GetStringAsync(new Uri($"/stories/{story}/places", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("\"FeatureCollection\"", await server.Client.GetStringAsync(new Uri($"/stories/{story}/export/geojson", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("export/geojson", await server.Client.GetStringAsync(new Uri($"/stories/{story}/exports", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_dossier_leaves_out_is_one_click_away()
    {
        var path = $"/stories/{samples.Vote.Id}/dossier";
        var page = await samples.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);
        var more = System.Text.RegularExpressions.Regex.Match(page, "<a href=\"([^\"]*all=q\\d+)#q\\d+\">and \\d+ more</a>");
        Assert.True(more.Success);

        var whole = await samples.Client.GetStringAsync(new Uri(System.Net.WebUtility.HtmlDecode(more.Groups[1].Value), UriKind.Relative), Cancel);
        Assert.DoesNotContain(more.Value, whole, StringComparison.Ordinal);
        Assert.True(whole.Length > page.Length);
    }
}
