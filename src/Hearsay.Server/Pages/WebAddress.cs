namespace Hearsay.Server.Pages;

/// <summary>Addresses of articles on the web, as far as a page may link to them.</summary>
public static class WebAddress
{
    /// <summary>The address, where it is one of http or https; else <see langword="null"/>: <c>javascript:</c> is no place to go to.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.AbsoluteUri : null;
}
