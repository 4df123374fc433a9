using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay;

/// <summary>Ids made from content: the same content has the same id on any machine, in any run.</summary>
public static class ContentId
{
    private const byte UnitSeparator = 0x1f;

    /// <summary>Sixteen hexadecimal digits of the SHA-256 of the parts, each closed by a unit separator so that parts cannot run together.</summary>
    /// <param name="parts">What the thing is made of; <see langword="null"/> counts as empty.</param>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var longest = 0;
        foreach (var part in parts) longest += Encoding.UTF8.GetMaxByteCount(part?.Length ?? 0) + 1;

        var content = ArrayPool<byte>.Shared.Rent(longest);
        var length = 0;
        foreach (var part in parts)
        {
            // A lone surrogate becomes U+FFFD here: the id of a broken text is still an id.
            length += Encoding.UTF8.GetBytes(part ?? "", content.AsSpan(length));
            content[length++] = UnitSeparator;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(content);
        return Convert.ToHexStringLower(hash[..8]);
    }
}
