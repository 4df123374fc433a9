namespace Hearsay.Server.Pages;

/// <summary>Addresses that a visitor brings back: only those of this server are followed.</summary>
internal static class LocalAddress
{
    /// <summary>The address, where it leads nowhere else; otherwise <paramref name="instead"/>.</summary>
    public static string Or(string? address, string instead) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl)
            ? address
            : instead;
}
