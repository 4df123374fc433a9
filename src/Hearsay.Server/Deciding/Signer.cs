using Hearsay.Server.Pages;
using Hearsay.Server.Safety;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Deciding;

/// <summary>Who does something on a page, as far as a page can know: the name by which they are signed in, else the one they gave; and
/// where they came from.</summary>
internal static class Signer
{
    /// <summary>Name of the cookie that remembers the name.</summary>
    public const string Cookie = "hearsay-name";

    private const string Unnamed = "not named";
    private const int LongestName = 100;
    private const int LongestFrom = 200;

    /// <summary>Their name and where they come from.</summary>
    /// <param name="context">The request.</param>
    /// <param name="by">The name just given, if any.</param>
    public static (string By, string From) Of(HttpContext context, string? by)
    {
        if (SignIn.NameOf(context) is { } known)
        {
            return (Pages.Charts.Drawing.Cut(known, LongestName), Pages.Charts.Drawing.Cut($"web {context.Connection.RemoteIpAddress}, signed in as {SignIn.SubjectOf(context)}", LongestFrom));
        }

        var name = TypedText.Clean(by) ?? TypedText.Clean(context.Request.Cookies[Cookie]) ?? Unnamed;
        return (Pages.Charts.Drawing.Cut(name, LongestName), $"web {context.Connection.RemoteIpAddress}");
    }

    /// <summary>Remembers the name that was given.</summary>
    public static void Remember(HttpContext context, string by)
    {
        if (by != Unnamed && SignIn.NameOf(context) is null) context.Response.Cookies.Append(Cookie, by, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = TimeSpan.FromDays(400) });
    }
}
