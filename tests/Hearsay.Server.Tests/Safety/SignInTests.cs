using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Hearsay.Articles;
using Hearsay.Server.Pages;
using Microsoft.IdentityModel.Tokens;

namespace Hearsay.Server.Tests.Safety;

public class SignInTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_signs_in_at_the_provider_and_decides_under_that_name()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var server = await RunningServer.StartAsync(
            new ArticleReader().Read([Repository.PathOf("samples/vote/01-radio-torvany.txt")], cancellationToken: Cancel), new ServerOptions { OpenIdConnect = provider.Options });
        var story = (await server.Store.ReadStoriesAsync(Cancel))[0];
        using var person = Person(server);

        var asked = await GetAsync(person, Links.Decide(story.Id));
        Assert.Contains("Sign in at 127.0.0.1", asked, StringComparison.Ordinal);
        Assert.Equal(0, provider.Requests);

        var form = await GetAsync(person, $"/login/provider?back={Uri.EscapeDataString(Links.Decide(story.Id))}");
        Assert.Contains($"You decide as {FakeProvider.Person}", form, StringComparison.Ordinal);
        using var decision = new FormUrlEncodedContent([new("__RequestVerificationToken", TokenIn(form)), new("kind", "note"), new("note", "Seen."), new("by", "somebody else")]);
        using var decided = await person.PostAsync(new Uri(Links.Decide(story.Id), UriKind.Relative), decision, Cancel);

        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        var signed = Assert.Single(await server.Store.ReadDecisionsAsync(Cancel)).Signed;
        Assert.Equal(FakeProvider.Person, signed.By);
        Assert.EndsWith("signed in as 248289761001", signed.From, StringComparison.Ordinal);

        using var leaving = new FormUrlEncodedContent([new("__RequestVerificationToken", TokenIn(await decided.Content.ReadAsStringAsync(Cancel)))]);
        using var left = await person.PostAsync(new Uri("/logout", UriKind.Relative), leaving, Cancel);
        Assert.Contains("Sign in at", await GetAsync(person, "/stories"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_show_a_token_of_the_providers_and_no_other()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var server = await RunningServer.StartAsync([], new ServerOptions { OpenIdConnect = provider.Options });
        using var stranger = RSA.Create(2048);

        foreach (var path in (string[])["/api/v1/stories", "/mcp", "/stories"])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, path, bearer: null));
            Assert.NotEqual(HttpStatusCode.Unauthorized, await StatusAsync(server, path, provider.Token()));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, "/api/v1/stories", provider.Token(audience: "another")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, "/api/v1/stories", provider.Token(issuer: "https://elsewhere.example/")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, "/api/v1/stories", provider.Token(minutes: -30)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, "/api/v1/stories", provider.Token(signedBy: new RsaSecurityKey(stranger) { KeyId = "one" })));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, "/api/v1/stories", "not.a.token"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/health", bearer: null));
    }

    [Fact]
    public async Task Beside_a_provider_the_token_will_do_and_the_provider_is_not_asked_for_it()
    {
        const string Token = "a-token-of-some-length";
        await using var provider = await FakeProvider.StartAsync();
        await using var server = await RunningServer.StartAsync([], new ServerOptions { OpenIdConnect = provider.Options, Token = Token });

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/api/v1/stories", Token));
        Assert.Equal(0, provider.Requests);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, "/api/v1/stories", provider.Token()));
    }

    [Fact]
    public async Task Whoever_the_provider_does_not_confirm_stays_outside()
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Refuses = true;
        await using var server = await RunningServer.StartAsync([], new ServerOptions { OpenIdConnect = provider.Options });
        using var person = Person(server);

        using var refused = await person.GetAsync(new Uri("/login/provider", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("did not confirm", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("Sign in at", await GetAsync(person, "/stories"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_is_out_of_reach_lets_nobody_in_and_is_named()
    {
        await using var server = await RunningServer.StartAsync([], new ServerOptions { OpenIdConnect = new(new Uri("http://127.0.0.1:1/"), "desk", "secret") });
        using var person = Person(server);

        using var answer = await person.GetAsync(new Uri("/login/provider", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Contains("can&#x27;t be reached", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, "/api/v1/stories", "eyJhbGciOiJSUzI1NiJ9.e30.AA"));
    }

    [Theory]
    [InlineData("https://id.example", true)]
    [InlineData("https://id.example/realms/desk", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://id.example", false)]
    [InlineData("https://user:word@id.example", false)]
    [InlineData("https://id.example?x=1", false)]
    [InlineData("ftp://id.example", false)]
    public void A_provider_is_reached_safely(string address, bool expected) => Assert.Equal(expected, OpenIdConnectProvider.IsAuthority(new Uri(address)));

    [Fact]
    public void A_secret_is_not_written_down() => Assert.DoesNotContain("hidden", new OpenIdConnectProvider(new Uri("https://id.example"), "desk", "hidden").ToString(), StringComparison.Ordinal);

    private static HttpClient Person(RunningServer server)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("text/html"));
        return client;
    }

    private static Task<string> GetAsync(HttpClient client, string path) => client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);

    private static string TokenIn(string page)
    {
        const string Before = "name=\"__RequestVerificationToken\" value=\"";
        var start = page.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return page[start..page.IndexOf('"', start)];
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningServer server, string path, string? bearer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await server.Client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
