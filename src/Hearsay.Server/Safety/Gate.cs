using Hearsay.Server.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Server.Safety;

/// <summary>Lets in whoever shows the token or is signed in at the provider, where one of them is asked for, and adds the pages on which
/// people do so.</summary>
internal sealed class Gate(ServerOptions options, TokenKey? token)
{
    private static readonly string[] Open = ["/login", "/assets", "/health", "/ready"];

    private bool HasProvider => options.OpenIdConnect is not null;

    /// <summary>Turns away everybody else, from here on.</summary>
    public void Use(WebApplication app)
    {
        if (token is null && !HasProvider) return;

        if (HasProvider)
        {
            app.UseForwardedHeaders();
            app.UseAuthentication();
        }

        app.Use(async (context, next) =>
        {
            if (IsOpen(context.Request.Path) || IsAllowed(context)) await next(context).ConfigureAwait(false);
            else await TurnAwayAsync(context).ConfigureAwait(false);
        });
        app.MapGet("/login", (HttpContext context) => Page(context, context.Request.Query["back"])).ExcludeFromDescription();
        if (token is not null) app.MapPost("/login", LogInAsync).ExcludeFromDescription();
        if (!HasProvider) return;

        app.MapGet("/login/provider", (Delegate)SignInAsync).ExcludeFromDescription();
        app.MapPost("/logout", SignOutAsync).ExcludeFromDescription();
    }

    private static bool IsOpen(PathString path) => Array.Exists(Open, open => path.StartsWithSegments(open, StringComparison.Ordinal));

    private bool IsAllowed(HttpContext context) =>
        token?.IsShownBy(context.Request) == true || (HasProvider && context.User.Identity?.IsAuthenticated == true);

    private async Task TurnAwayAsync(HttpContext context)
    {
        var isPerson = HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (!isPerson) context.Response.Headers.WWWAuthenticate = "Bearer";
        var result = isPerson
            ? Results.LocalRedirect($"/login?back={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}")
            : Results.Problem(
                HasProvider
                    ? $"This server needs a token of {options.OpenIdConnect!.Authority} for {options.OpenIdConnect.ClientId}{(token is null ? "" : ", or its own token")}, in the header `Authorization: Bearer TOKEN`."
                    : "This server needs a token, in the header `Authorization: Bearer TOKEN`.",
                statusCode: StatusCodes.Status401Unauthorized);
        await result.ExecuteAsync(context).ConfigureAwait(false);
    }

    private async Task<IResult> LogInAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
        {
            return Page(context, "/stories");
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var back = LocalAddress.Or(form["back"], "/stories");
        if (!token!.IsToken(form["token"].ToString().Trim()))
        {
            return Page(context, back, "That is not the token.", StatusCodes.Status403Forbidden);
        }

        token.Remember(context);
        return Results.LocalRedirect(back);
    }

    private async Task<IResult> SignInAsync(HttpContext context)
    {
        var back = LocalAddress.Or(context.Request.Query["back"], "/stories");
        try
        {
            await context.ChallengeAsync(SignIn.ProviderScheme, new AuthenticationProperties { RedirectUri = back }).ConfigureAwait(false);
            return Results.Empty;
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or IOException)
        {
            options.Log?.Invoke($"{options.OpenIdConnect} can't be asked: {exception.Message}");
            return Page(context, back, "The provider can't be reached at present.", StatusCodes.Status502BadGateway);
        }
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
        {
            return Results.LocalRedirect("/stories");
        }

        await context.SignOutAsync(SignIn.SessionScheme).ConfigureAwait(false);
        return Results.LocalRedirect("/login");
    }

    private IResult Page(HttpContext context, string? back, string? problem = null, int status = StatusCodes.Status200OK) =>
        PageResults.Page<LoginPage>(
        new { Frame = Frame.Of(context), Back = LocalAddress.Or(back, "/stories"), Problem = problem, TakesToken = token is not null, Provider = options.OpenIdConnect?.Authority.Host }, status);
}
