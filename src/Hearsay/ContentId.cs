using System.Security.Cryptography;
using System.Text;

namespace Hearsay;

/// <summary>Ids made from content: the same content has the same id on any machine, in any run.</summary>
public static class ContentId
{
    /// <summary>Sixteen hexadecimal digits of the SHA-256 of the parts, each closed by a unit separator so that parts cannot run together.</summary>
    /// <param name="parts">What the thing is made of; <see langword="null"/> counts as empty.</param>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            // A lone surrogate becomes U+FFFD here: the id of a broken text is still an id.
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData("\u001f"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
