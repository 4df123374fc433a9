using System.Security.Cryptography;
using System.Text;
using Hearsay.Server.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Safety;

/// <summary>Lets in whoever shows the token: programs in the header <c>Authorization: Bearer</c>, people once, on a page.</summary>
/// <remarks>The cookie holds a hash that only this process can make, not the token.</remarks>
internal sealed class TokenGate
{
    private const string Cookie = "hearsay-session";
    private const string Scheme = "Bearer ";

    private static readonly string[] Open = ["/login", "/assets", "/health", "/ready"];

    private readonly byte[] tokenHash;
    private readonly string session;

    public TokenGate(string token)
    {
        tokenHash = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        session = Convert.ToHexStringLower(HMACSHA256.HashData(RandomNumberGenerator.GetBytes(32), tokenHash));
    }

    /// <summary>Turns away whoever does not show it, and adds the page where it is asked for.</summary>
    public void Use(WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (IsOpen(context.Request.Path) || IsAllowed(context.Request)) await next(context).ConfigureAwait(false);
            else await TurnAwayAsync(context).ConfigureAwait(false);
        });
        app.MapGet("/login", (HttpContext context) => Page(context, context.Request.Query["back"], wasWrong: false)).ExcludeFromDescription();
        app.MapPost("/login", LogInAsync).ExcludeFromDescription();
    }

    private static bool IsOpen(PathString path) => Array.Exists(Open, open => path.StartsWithSegments(open, StringComparison.Ordinal));

    private bool IsAllowed(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && IsToken(header[Scheme.Length..].Trim()))
            || (request.Cookies[Cookie] is { } cookie && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(cookie), Encoding.UTF8.GetBytes(session)));
    }

    private bool IsToken(string shown) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown)), tokenHash);

    private static async Task TurnAwayAsync(HttpContext context)
    {
        var isPerson = HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        var result = isPerson
            ? Results.LocalRedirect($"/login?back={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}")
            : Results.Problem("This server needs a token, in the header `Authorization: Bearer TOKEN`.", statusCode: StatusCodes.Status401Unauthorized);
        if (!isPerson) context.Response.Headers.WWWAuthenticate = "Bearer";
        await result.ExecuteAsync(context).ConfigureAwait(false);
    }

    private async Task<IResult> LogInAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false)) return Page(context, "/stories", wasWrong: false);

        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var back = LocalAddress.Or(form["back"], "/stories");
        if (!IsToken(form["token"].ToString().Trim())) return Page(context, back, wasWrong: true);

        context.Response.Cookies.Append(Cookie, session, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true });
        return Results.LocalRedirect(back);
    }

    private static IResult Page(HttpContext context, string? back, bool wasWrong) =>
        PageResults.Page<LoginPage>(
            new { Frame = Frame.Of(context), Back = LocalAddress.Or(back, "/stories"), WasWrong = wasWrong },
            wasWrong ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK);
}
