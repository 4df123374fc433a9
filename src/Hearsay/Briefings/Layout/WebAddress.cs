namespace Hearsay.Briefings.Layout;

/// <summary>Tells addresses that may be linked from those that may not: only http and https are.</summary>
internal static class WebAddress
{
    /// <summary>The address as it may stand in a link, in ASCII; <see langword="null"/> for any other text.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : null;
}
