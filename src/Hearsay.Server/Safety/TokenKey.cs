using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Safety;

/// <summary>The token that visitors show: programs in the header <c>Authorization: Bearer</c>, people once, on a page.</summary>
/// <remarks>The cookie holds a hash that only this process can make, not the token.</remarks>
internal sealed class TokenKey
{
    private const string Cookie = "hearsay-session";

    private readonly byte[] tokenHash;
    private readonly string session;

    public TokenKey(string token)
    {
        tokenHash = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        session = Convert.ToHexStringLower(HMACSHA256.HashData(RandomNumberGenerator.GetBytes(32), tokenHash));
    }

    /// <summary>Whether a request shows it.</summary>
    public bool IsShownBy(HttpRequest request) =>
        (BearerToken.Of(request) is { } shown && IsToken(shown))
        || (request.Cookies[Cookie] is { } cookie && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(cookie), Encoding.UTF8.GetBytes(session)));

    /// <summary>Whether this is it.</summary>
    public bool IsToken(string shown) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown)), tokenHash);

    /// <summary>Has the visitor's browser show it from now on.</summary>
    public void Remember(HttpContext context) => context.Response.Cookies.Append(
        Cookie, session, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true });
}
