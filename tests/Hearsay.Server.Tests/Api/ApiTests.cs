using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Hearsay.Server.Tests.Api;

public class ApiTests(SampleServer samples)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_description_is_what_was_approved() =>
        Approval.Verify("docs/openapi.json", $"{(await samples.Client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), Cancel)).ReplaceLineEndings("\n")}\n");

    [Fact]
    public async Task Pages_lead_through_every_claim_once()
    {
        var (ids, after) = (new List<string>(), "");
        for (var pages = 0; pages < 1_000 && after is not null; pages++)
        {
            var page = await GetAsync($"/api/v1/stories/{samples.Vote.Id}/claims?limit=17&after={after}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!));
            after = page.GetProperty("next").GetString();
        }

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(await LedgerClaimsAsync(), ids.Count);
    }

    [Fact]
    public async Task Long_lists_come_as_json_lines()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/stories/{samples.Vote.Id}/claims") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("application/x-ndjson") } } };
        using var answer = await samples.Client.SendAsync(request, Cancel);
        var lines = (await answer.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await LedgerClaimsAsync(), lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Theory]
    [InlineData("/api/v1/stories/{story}")]
    [InlineData("/api/v1/stories/{story}/brief")]
    [InlineData("/api/v1/stories/{story}/figures")]
    [InlineData("/api/v1/articles/{article}")]
    [InlineData("/api/v1/articles/{article}/annotations")]
    public async Task Who_has_an_answer_is_told_so(string path)
    {
        path = path.Replace("{story}", samples.Vote.Id, StringComparison.Ordinal).Replace("{article}", samples.Vote.Articles[0], StringComparison.Ordinal);
        using var first = await samples.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await samples.Client.SendAsync(again, Cancel);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, second.StatusCode));
    }

    [Theory]
    [InlineData("who=Strand", "speaker", "Strand")]
    [InlineData("what=turnout&figure=percent", "text", "urnout")]
    [InlineData("about=Brennia&standing=disputed", "text", "Brennia")]
    public async Task Claims_are_found_by_their_parts(string query, string part, string expected)
    {
        var found = (await GetAsync($"/api/v1/claims?{query}")).GetProperty("items").EnumerateArray().ToList();

        Assert.NotEmpty(found);
        Assert.All(found, claim => Assert.Contains(
            claim.GetProperty("statements").EnumerateArray(),
            statement => (part == "speaker" ? statement.GetProperty("speaker") : statement.GetProperty("quote").GetProperty("text")).GetString()?.Contains(expected, StringComparison.Ordinal) ?? false));
    }

    [Theory]
    [InlineData("from=2033-09-01&to=2033-09-30", 213, true)]
    [InlineData("from=2040-01-01", 0, false)]
    public async Task Days_bound_what_is_found(string days, int most, bool some)
    {
        var found = (await GetAsync($"/api/v1/claims?limit=200&{days}")).GetProperty("items").GetArrayLength();

        Assert.InRange(found, some ? 1 : 0, most);
    }

    [Fact]
    public async Task Every_quotation_is_what_stands_at_its_place()
    {
        foreach (var claim in (await GetAsync($"/api/v1/stories/{samples.Vote.Id}/claims?limit=200")).GetProperty("items").EnumerateArray())
        {
            var quote = claim.GetProperty("quote");
            var span = await GetAsync($"/api/v1/articles/{quote.GetProperty("article").GetString()}/span?start={quote.GetProperty("start")}&end={quote.GetProperty("end")}");
            Assert.Equal(quote.GetProperty("text").GetString(), span.GetProperty("text").GetString());
        }
    }

    [Theory]
    [InlineData("", "vote")]
    [InlineData("?dossier=court", "court")]
    [InlineData("?dossier=none", null)]
    public async Task Briefs_and_ledgers_lay_out_the_dossier_that_is_asked_for(string query, string? expected)
    {
        var brief = (await GetAsync($"/api/v1/stories/{samples.Vote.Id}/brief{query}")).ToString();
        var ledger = (await GetAsync($"/api/v1/stories/{samples.Vote.Id}/ledger{query}")).GetProperty("stories")[0];

        Assert.Equal(expected is not null, brief.Contains("\"dossier\"", StringComparison.Ordinal));
        Assert.Equal(expected, ledger.TryGetProperty("dossier", out var dossier) && dossier.ValueKind == JsonValueKind.Object ? dossier.GetProperty("name").GetString() : null);
    }

    [Theory]
    [InlineData("/api/v1/stories?from=yesterday", 400, "'yesterday' is no day")]
    [InlineData("/api/v1/stories?limit=0", 400, "expected 1 to 200")]
    [InlineData("/api/v1/stories?limit=x", 400, "not of the kind")]
    [InlineData("/api/v1/stories?standing=certain", 400, "is no standing")]
    [InlineData("/api/v1/stories/none/brief?dossier=tea", 400, "'tea' is no dossier")]
    [InlineData("/api/v1/stories/none/export/markdown?dossier=tea", 400, "'tea' is no dossier")]
    [InlineData("/api/v1/search", 400, "missing")]
    [InlineData("/api/v1/search?q=+", 400, "q is empty")]
    [InlineData("/api/v1/stories/none", 404, "no story none")]
    [InlineData("/api/v1/articles/none", 404, "no article none")]
    [InlineData("/api/v1/nothing", 404, "Nothing has this address")]
    public async Task What_is_wrong_is_told_as_problem_details(string path, int status, string detail)
    {
        using var answer = await samples.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(detail, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_are_added_as_json_lines_and_the_upload_tells_what_became_of_them()
    {
        await using var server = await RunningServer.StartAsync([]);
        using var body = new StringContent("{\"text\":\"The ferry ran aground, the harbour master said.\",\"outlet\":\"Saltry Tide\"}\n{\"title\":\"no text\"}\n");
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var accepted = await server.Client.PostAsync(new Uri("/api/v1/articles", UriKind.Relative), body, Cancel);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);

        JsonElement upload;
        do
        {
            await Task.Delay(50, Cancel);
            upload = JsonDocument.Parse(await server.Client.GetStringAsync(accepted.Headers.Location, Cancel)).RootElement;
        }
        while (!upload.GetProperty("isDone").GetBoolean());

        Assert.Equal(1, upload.GetProperty("added").GetInt32());
        Assert.Equal("HS0008", upload.GetProperty("refusals")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_form_can_not_add_articles_to_the_api()
    {
        using var body = new StringContent("{\"text\":\"x\"}", System.Text.Encoding.UTF8, "text/plain");
        using var answer = await samples.Client.PostAsync(new Uri("/api/v1/articles", UriKind.Relative), body, Cancel);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    private async Task<int> LedgerClaimsAsync() =>
        (await GetAsync($"/api/v1/stories/{samples.Vote.Id}/ledger")).GetProperty("stories")[0].GetProperty("claims").GetArrayLength();

    private async Task<JsonElement> GetAsync(string path) =>
        JsonDocument.Parse(await samples.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel)).RootElement;
}
