using System.Globalization;
using System.Net;

namespace Hearsay.Server;

/// <summary>An address to listen at.</summary>
public static class ListenAddress
{
    /// <summary>Reads <c>127.0.0.1:5000</c>, <c>[::1]:5000</c>, <c>0.0.0.0:80</c>, <c>localhost:5000</c>; <see langword="null"/> for anything else.</summary>
    public static IPEndPoint? Parse(string text)
    {
        const string Localhost = "localhost:";
        if (text.StartsWith(Localhost, StringComparison.OrdinalIgnoreCase)) text = $"127.0.0.1:{text[Localhost.Length..]}";

        var colon = text.LastIndexOf(':');
        return colon > 0
            && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            && IPAddress.TryParse(text.AsSpan(0, colon).Trim("[]"), out var address)
                ? new IPEndPoint(address, port)
                : null;
    }

    /// <summary>Whether only this machine can reach it.</summary>
    public static bool IsLoopback(IPEndPoint address) => IPAddress.IsLoopback(address.Address);
}
