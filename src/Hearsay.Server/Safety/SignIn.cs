using Hearsay.Server.Pages;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Hearsay.Server.Safety;

/// <summary>Signing in at an OpenID Connect provider: people by the authorization code flow and then a cookie, programs by a token of the
/// provider's.</summary>
/// <remarks>The provider is first asked when somebody signs in or shows a token.</remarks>
internal static class SignIn
{
    /// <summary>People on their way to the provider and back.</summary>
    public const string ProviderScheme = OpenIdConnectDefaults.AuthenticationScheme;

    /// <summary>People who are back.</summary>
    public const string SessionScheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string EitherScheme = "either";

    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(12);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Makes it possible.</summary>
    public static void Add(IServiceCollection services, OpenIdConnectProvider provider, TokenKey? token, Action<string>? log)
    {
        // Behind a proxy on this machine, the way back leads to the proxy's address.
        services.Configure<ForwardedHeadersOptions>(headers => headers.ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedFor);
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, displayName: null, either => either.ForwardDefaultSelector = context =>
                BearerToken.Of(context.Request) is { } shown && token?.IsToken(shown) != true ? JwtBearerDefaults.AuthenticationScheme : SessionScheme)
            .AddCookie(SessionScheme, cookie =>
            {
                cookie.Cookie.Name = "hearsay-signed-in";
                // Strict would not be sent on the way back from the provider. Forms have a token of their own.
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = SessionLength;
            })
            .AddOpenIdConnect(ProviderScheme, connect => Configure(connect, provider, log))
            .AddJwtBearer(bearer => Configure(bearer, provider, log));
    }

    /// <summary>Who is signed in, as the provider names them; <see langword="null"/> where nobody is.</summary>
    public static string? NameOf(HttpContext context) =>
        context.User.Identity?.IsAuthenticated != true ? null
        : Array.ConvertAll((string[])["preferred_username", "name", "email", "sub", "azp"], kind => TypedText.Clean(context.User.FindFirst(kind)?.Value)).FirstOrDefault(name => name is not null);

    /// <summary>The provider's own id of who is signed in, which no two of its users share.</summary>
    public static string? SubjectOf(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true ? TypedText.Clean(context.User.FindFirst("sub")?.Value) : null;

    private static void Configure(OpenIdConnectOptions connect, OpenIdConnectProvider provider, Action<string>? log)
    {
        connect.Authority = provider.Authority.ToString();
        connect.ClientId = provider.ClientId;
        connect.ClientSecret = provider.ClientSecret;
        connect.RequireHttpsMetadata = provider.Authority.Scheme == Uri.UriSchemeHttps;
        connect.SignInScheme = SessionScheme;
        connect.ResponseType = OpenIdConnectResponseType.Code;
        // The way back is a link, so that cookies need not go along on requests that other sites send.
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        connect.CallbackPath = "/login/done";
        connect.MapInboundClaims = false;
        connect.DisableTelemetry = true;
        connect.BackchannelTimeout = Patience;
        foreach (var cookie in (CookieBuilder[])[connect.CorrelationCookie, connect.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        connect.Events.OnRemoteFailure = async failed =>
        {
            log?.Invoke($"Signing in at {provider} failed: {failed.Failure?.Message}");
            failed.HandleResponse();
            await PageResults.Page<MessagePage>(
                new { Frame = Frame.Of(failed.HttpContext), Title = "Not signed in", Message = "The provider did not confirm who you are, or it took too long. Nothing was changed. Try again from the start page." },
                StatusCodes.Status403Forbidden).ExecuteAsync(failed.HttpContext).ConfigureAwait(false);
        };
    }

    private static void Configure(JwtBearerOptions bearer, OpenIdConnectProvider provider, Action<string>? log)
    {
        bearer.Authority = provider.Authority.ToString();
        bearer.Audience = provider.ClientId;
        bearer.RequireHttpsMetadata = provider.Authority.Scheme == Uri.UriSchemeHttps;
        bearer.MapInboundClaims = false;
        bearer.BackchannelTimeout = Patience;
        bearer.Events = new JwtBearerEvents
        {
            // Also where the provider can't be asked: whoever can't be known is not let in.
            OnAuthenticationFailed = failed =>
            {
                log?.Invoke($"A token was refused: {failed.Exception.Message}");
                failed.NoResult();
                return Task.CompletedTask;
            },
        };
    }
}
