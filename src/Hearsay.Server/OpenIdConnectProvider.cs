namespace Hearsay.Server;

/// <summary>Who says who visitors are: an OpenID Connect provider at which this server is known as a client.</summary>
/// <param name="Authority">Its address, as it names itself in tokens. Its description lies below, under
/// <c>.well-known/openid-configuration</c>.</param>
/// <param name="ClientId">What the provider calls this server; also the audience that tokens of programs must have.</param>
/// <param name="ClientSecret">What this server shows the provider.</param>
public sealed record OpenIdConnectProvider(Uri Authority, string ClientId, string ClientSecret)
{
    /// <summary>Whether an address can be a provider's: HTTPS, or HTTP on this machine.</summary>
    public static bool IsAuthority(Uri address) =>
        address.IsAbsoluteUri && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    /// <summary>Without the secret.</summary>
    public override string ToString() => $"{ClientId} at {Authority}";
}
