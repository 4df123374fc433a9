using System.Net;
using System.Net.Http.Headers;

namespace Hearsay.Server.Tests.Safety;

public class SafetyTests(SampleServer samples)
{
    private const string Token = "a-token-of-some-length";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/stories")]
    [InlineData("/upload")]
    [InlineData("/api/v1/stories")]
    [InlineData("/nothing")]
    [InlineData("/health")]
    public async Task Every_answer_tells_browsers_to_run_nothing_foreign(string path)
    {
        using var answer = await samples.Client.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task No_page_holds_a_script_or_a_style_of_its_own()
    {
        var page = await samples.Client.GetStringAsync(new Uri($"/stories/{samples.Vote.Id}/claims", UriKind.Relative), Cancel);

        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.Single(page.Split("<script").Skip(1));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public async Task A_way_back_leads_nowhere_else(string back)
    {
        using var answer = await samples.Client.GetAsync(new Uri($"/theme?to=dark&back={Uri.EscapeDataString(back)}", UriKind.Relative), Cancel);

        Assert.Equal("/stories", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_name_that_points_to_this_machine_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/stories") { Headers = { Host = "evil.example" } };
        using var answer = await samples.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("0.0.0.0:0")]
    [InlineData("[::]:0")]
    public async Task An_address_that_others_can_reach_needs_a_token(string address) =>
        await Assert.ThrowsAsync<ArgumentException>(() => ServerHost.StartAsync(samples.Store, new ServerOptions { Addresses = [address] }, Cancel));

    [Theory]
    [InlineData("127.0.0.1:5000", true)]
    [InlineData("[::1]:5000", true)]
    [InlineData("localhost:5000", true)]
    [InlineData("0.0.0.0:80", false)]
    [InlineData("192.0.2.7:80", false)]
    [InlineData("desk.example:80", null)]
    [InlineData("127.0.0.1", null)]
    [InlineData("127.0.0.1:70000", null)]
    [InlineData("", null)]
    public void An_address_is_read_or_refused(string text, bool? isLoopback) =>
        Assert.Equal(isLoopback, ListenAddress.Parse(text) is { } address ? ListenAddress.IsLoopback(address) : null);

    [Fact]
    public async Task Whoever_does_not_show_the_token_is_turned_away()
    {
        await using var server = await RunningServer.StartAsync([], new ServerOptions { Token = Token });

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, "/stories", bearer: null));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, "/api/v1/stories", bearer: "another"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, "/mcp", bearer: null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/api/v1/stories", Token));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/health", bearer: null));

        using var person = new HttpRequestMessage(HttpMethod.Get, "/stories") { Headers = { Accept = { MediaTypeWithQualityHeaderValue.Parse("text/html") } } };
        using var answer = await server.Client.SendAsync(person, Cancel);
        Assert.StartsWith("/login", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health", "alive")]
    [InlineData("/ready", "ready")]
    public async Task Programs_that_watch_are_answered(string path, string expected) =>
        Assert.Equal(expected, await samples.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel));

    private static async Task<HttpStatusCode> StatusAsync(RunningServer server, string path, string? bearer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await server.Client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
