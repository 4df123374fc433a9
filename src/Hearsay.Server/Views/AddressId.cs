using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace Hearsay.Server.Views;

/// <summary>Ids in addresses. An id that the input gave may hold anything; one that would not survive an address is written as its code units.</summary>
public static class AddressId
{
    private const char Mark = '~';

    /// <summary>The id as one segment of an address.</summary>
    public static string Of(string id) => IsPlain(id) ? id : $"{Mark}{Base64Url.EncodeToString(MemoryMarshal.AsBytes(id.AsSpan()))}";

    /// <summary>The id that a segment stands for; the segment itself where it stands for none.</summary>
    public static string Read(string segment)
    {
        if (segment is not [Mark, .. var coded] || !Base64Url.IsValid(coded)) return segment;

        var bytes = Base64Url.DecodeFromChars(coded);
        return bytes.Length % 2 == 0 ? new string(MemoryMarshal.Cast<byte, char>(bytes)) : segment;
    }

    private static bool IsPlain(string id) =>
        id.Length is > 0 and <= 128 && char.IsAsciiLetterOrDigit(id[0]) && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
