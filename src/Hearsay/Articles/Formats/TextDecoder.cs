using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Hearsay.Articles.Formats;

/// <summary>Decodes bytes as text: byte order mark, then UTF-8 where the bytes are, then what is declared, then what the bytes look like.</summary>
internal static class TextDecoder
{
    private const int LongestGuess = 64 * 1024;
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = FindEncoding("windows-1252")!;

    /// <summary>The text, without its byte order mark, or <see langword="null"/> where the bytes are no text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The encoding that a header or the page itself declares; believed only where the bytes allow it.</param>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var text = ByMark(bytes) ?? ByUtf8(bytes) ?? ByZeros(bytes) ?? ByDeclaration(bytes, declared) ?? MostlyUtf8(bytes) ?? ByLooks(bytes);
        return text is not null && IsText(text) ? text : null;
    }

    /// <summary>An encoding by its name in headers and pages, or <see langword="null"/> where the name is none.</summary>
    public static Encoding? FindEncoding(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name.Trim()) ?? Encoding.GetEncoding(name.Trim());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => ByUtf8(rest) ?? MostlyUtf8(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    // UTF-16 without a mark: nearly every second byte of a Western text is zero.
    private static string? ByZeros(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            even += sample[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += sample[i] == 0 && i % 2 == 1 ? 1 : 0;
        }

        return odd * 5 > sample.Length * 2 && even * 20 < odd ? Encoding.Unicode.GetString(bytes)
            : even * 5 > sample.Length * 2 && odd * 20 < even ? Encoding.BigEndianUnicode.GetString(bytes)
            : null;
    }

    // UTF-16 of ASCII is valid UTF-8 full of zeros: not here.
    private static string? ByUtf8(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && !bytes.Contains((byte)0) ? StrictUtf8.GetString(bytes) : null;

    private static string? ByDeclaration(ReadOnlySpan<byte> bytes, string? declared)
    {
        var encoding = FindEncoding(declared);
        if (encoding is null or UTF8Encoding or UnicodeEncoding || bytes.Contains((byte)0))
        {
            return null;
        }

        // Pages that say ISO-8859-1 mean windows-1252, as every browser knows.
        var text = (encoding.CodePage is 28591 or 20127 ? Western : encoding).GetString(bytes);
        return text.Count(c => c == '\ufffd') * 100 <= text.Length ? text : null;
    }

    // UTF-8 into which a quotation was pasted from somewhere else: the strays are Western.
    private static string? MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return null;
        }

        var text = new StringBuilder(bytes.Length);
        var (good, strays) = (0, 0);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                Append(text, rune);
                good += length > 1 ? 1 : 0;
            }
            else
            {
                text.Append(Western.GetString(bytes[..length]));
                strays += length;
            }

            bytes = bytes[length..];
        }

        return good > strays * 3 ? text.ToString() : null;
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        text.Append(units[..rune.EncodeToUtf16(units)]);
    }

    private static string? ByLooks(ReadOnlySpan<byte> bytes)
    {
        var guess = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, LongestGuess)].ToArray()).Detected;
        var encoding = guess is { Confidence: >= 0.5f } ? guess.Encoding ?? Western : Western;
        return encoding.GetString(bytes);
    }

    private static bool IsText(string text)
    {
        var strange = 0;
        foreach (var c in text)
        {
            strange += c is '\ufffd' or '\0' || (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085' or '\u001a' or '\u001b')) ? 1 : 0;
        }

        return strange * 50 <= text.Length;
    }
}
