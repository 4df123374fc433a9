using System.Reflection;
using System.Security.Cryptography;

namespace Hearsay.Exports.Packs;

/// <summary>Which program made a pack: what must be the same for the ledger to come out the same.</summary>
internal static class ProgramIdentity
{
    /// <summary>Version and, where it was built from a repository, the revision: <c>0.1.0+ac9ebc2…</c>.</summary>
    public static string Version { get; } =
        typeof(ProgramIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The SHA-256 of each model the program brings, in order of name.</summary>
    public static IReadOnlyList<(string Name, string Sha256)> Models()
    {
        var assembly = typeof(ProgramIdentity).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".model", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return (name, Convert.ToHexStringLower(SHA256.HashData(stream)));
        })];
    }
}
