using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Hearsay.Server.Tests.Safety;

/// <summary>An OpenID Connect provider on a free port of this machine, with a key made for it, where everybody is who they are.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "desk";
    public const string Secret = "what-only-the-two-know";
    public const string Person = "orla.venn";

    private readonly WebApplication app;
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly Dictionary<string, (string Nonce, string Challenge)> codes = new(StringComparer.Ordinal);
    private int requests;

    private FakeProvider(WebApplication app) => this.app = app;

    /// <summary>How often it was asked for anything.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>Whether it confirms people.</summary>
    public bool Refuses { get; set; }

    public OpenIdConnectProvider Options => new(Address, ClientId, Secret);

    private Uri Address => new(app.Urls.First());

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new FakeProvider(builder.Build());
        provider.Map();
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>A token of this provider's.</summary>
    public string Token(string audience = ClientId, string? issuer = null, int minutes = 5, SecurityKey? signedBy = null, string? nonce = null)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { ["sub"] = "248289761001", ["preferred_username"] = Person };
        if (nonce is not null) claims["nonce"] = nonce;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Address.ToString(),
            Audience = audience,
            Claims = claims,
            IssuedAt = now.AddHours(-1),
            NotBefore = now.AddHours(-1),
            Expires = now.AddMinutes(minutes),
            SigningCredentials = new SigningCredentials(signedBy ?? key, SecurityAlgorithms.RsaSha256),
        });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Map()
    {
        app.Use((context, next) =>
        {
            Interlocked.Increment(ref requests);
            return next(context);
        });
        app.MapGet("/.well-known/openid-configuration", () => Json(new
        {
            issuer = Address.ToString(),
            authorization_endpoint = new Uri(Address, "authorize").ToString(),
            token_endpoint = new Uri(Address, "token").ToString(),
            jwks_uri = new Uri(Address, "keys").ToString(),
            response_types_supported = (string[])["code"],
            subject_types_supported = (string[])["public"],
            id_token_signing_alg_values_supported = (string[])["RS256"],
        }));
        app.MapGet("/keys", () => Json(new { keys = (object[])[PublicKey()] }));
        app.MapGet("/authorize", (Delegate)Authorize);
        app.MapPost("/token", (Delegate)TokenAsync);
    }

    private object PublicKey()
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
    }

    private IResult Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        var back = query["redirect_uri"].ToString();
        if (Refuses) return Results.Redirect(QueryHelpers.AddQueryString(back, new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = query["state"] }));
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256") return Results.BadRequest();

        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        codes[code] = (query["nonce"].ToString(), query["code_challenge"].ToString());
        return Results.Redirect(QueryHelpers.AddQueryString(back, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        return form["client_secret"] == Secret && codes.Remove(form["code"].ToString(), out var asked)
            && Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) == asked.Challenge
                ? Json(new { access_token = "opaque", token_type = "Bearer", expires_in = 300, id_token = Token(nonce: asked.Nonce) })
                : Results.BadRequest(new { error = "invalid_grant" });
    }

    private static IResult Json(object answer) => Results.Text(JsonSerializer.Serialize(answer), "application/json");
}
