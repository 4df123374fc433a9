using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Hearsay.Articles.Formats;

/// <summary>An answer of a web server as a WARC keeps it: head, and a body perhaps chunked and packed.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The declared type.</param>
/// <param name="Raw">The body as sent.</param>
internal sealed record HttpResponse(int Status, string ContentType, ReadOnlyMemory<byte> Raw)
{
    private string ContentEncoding { get; init; } = "";

    private bool IsChunked { get; init; }

    /// <summary>Reads an answer, or gives <see langword="null"/> where the bytes are none.</summary>
    public static HttpResponse? Read(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith("HTTP/"u8))
        {
            return null;
        }

        var (headEnd, bodyStart) = bytes.Span.IndexOf("\r\n\r\n"u8) is >= 0 and var wide ? (wide, wide + 4)
            : bytes.Span.IndexOf("\n\n"u8) is >= 0 and var narrow ? (narrow, narrow + 2)
            : (bytes.Length, bytes.Length);
        var lines = Encoding.Latin1.GetString(bytes.Span[..headEnd]).Split('\n', StringSplitOptions.TrimEntries);
        var headers = lines.Skip(1).Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First()[1], StringComparer.OrdinalIgnoreCase);
        var status = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return new HttpResponse(
            status.Length > 1 && int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0,
            headers.GetValueOrDefault("content-type", ""),
            bytes[bodyStart..])
        {
            ContentEncoding = headers.GetValueOrDefault("content-encoding", "").ToLowerInvariant(),
            IsChunked = headers.GetValueOrDefault("transfer-encoding", "").Contains("chunked", StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>The media type and the declared encoding: <c>text/html; charset=utf-8</c>.</summary>
    public (string MediaType, string? Charset) MediaType()
    {
        var parts = ContentType.Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1).FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase));
        return (parts[0].ToLowerInvariant(), charset?["charset=".Length..].Trim('"', '\''));
    }

    /// <summary>The body, whole and unpacked; <see langword="null"/> where it can't be unpacked within the limit.</summary>
    public ReadOnlyMemory<byte>? Body(int limit)
    {
        // Many archives keep the header and store the body already put together.
        var whole = IsChunked ? Dechunk(Raw) ?? Raw : Raw;
        var isPacked = ContentEncoding is "gzip" or "x-gzip" ? whole.Span is [0x1F, 0x8B, ..] : ContentEncoding is "deflate" or "br";
        return isPacked ? Unpack(whole, limit) : whole;
    }

    private ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> packed, int limit)
    {
        var source = new MemoryStream(packed.ToArray(), writable: false);
        using Stream unpacked = ContentEncoding switch
        {
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            "deflate" when packed.Span is [0x78, ..] => new ZLibStream(source, CompressionMode.Decompress),
            "deflate" => new DeflateStream(source, CompressionMode.Decompress),
            _ => new GZipStream(source, CompressionMode.Decompress),
        };
        try
        {
            return BoundedReading.ReadAll(unpacked, limit);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    // Null where the body is not chunked after all.
    private static byte[]? Dechunk(ReadOnlyMemory<byte> raw)
    {
        var whole = new MemoryStream();
        for (var rest = raw.Span; !rest.IsEmpty;)
        {
            var lineEnd = rest.IndexOf("\r\n"u8);
            if (lineEnd is <= 0 or > 64)
            {
                return null;
            }

            var size = Encoding.ASCII.GetString(rest[..lineEnd]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return null;
            }

            rest = rest[(lineEnd + 2)..];
            if (length == 0)
            {
                break;
            }

            whole.Write(rest[..Math.Min(length, rest.Length)]);
            rest = rest.Length > length + 2 ? rest[(length + 2)..] : [];
        }

        return whole.ToArray();
    }
}
