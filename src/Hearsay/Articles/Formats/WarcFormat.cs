using System.Globalization;
using System.Text;
using Hearsay.Articles.Composing;

namespace Hearsay.Articles.Formats;

/// <summary>Archives of the web: each answer that holds a page or plain text is an article; the rest is passed over in silence.</summary>
internal static class WarcFormat
{
    private const int LongestHeader = 64 * 1024;

    /// <summary>The articles of an archive, record by record.</summary>
    /// <param name="source">The archive, unpacked.</param>
    /// <param name="context">What is read.</param>
    public static IEnumerable<ArticleReading> Read(Stream source, FormatContext context)
    {
        var reader = new LineReader(source, context.Options.MaxFileBytes);
        var (articles, isBroken) = (0, false);
        for (var number = 1; ReadVersion(reader, out var strays); number++)
        {
            var path = context.PathOf(number);
            if (strays > 0 && !isBroken)
            {
                articles++;
                yield return context.Refuse(
                    HearsayError.BrokenWarc,
                    $"{path} does not begin where the record before it ends. "
                        + "A record whose Content-Length is right was expected; reading goes on at the next one.",
                    path);
            }

            var headers = ReadHeaders(reader);
            isBroken = !long.TryParse(headers.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length);
            if (isBroken)
            {
                articles++;
                yield return context.Refuse(
                    HearsayError.BrokenWarc,
                    $"{path} has no Content-Length. A WARC record with its length was expected; "
                        + "reading goes on at the next one.",
                    path);
                continue;
            }

            var block = reader.ReadBytes(length, out var missing);
            if (missing > 0)
            {
                yield return context.Refuse(
                    HearsayError.Truncated,
                    string.Create(CultureInfo.InvariantCulture, $"{path} ends {missing:N0} bytes before its record does. The whole archive was expected; "
                        + $"was the download cut? The records before it are read."),
                    path);
                yield break;
            }

            if (ReadRecord(headers, block, path, context) is { } reading)
            {
                articles++;
                yield return reading;
            }
        }

        if (articles == 0)
        {
            yield return context.Refuse(
                HearsayError.NoArticles,
                $"{context.Path} holds no answer with a page in it. "
                    + "Records of type response with text/html or text/plain were expected.");
        }
    }

    private static ArticleReading? ReadRecord(Dictionary<string, string> headers, LineReader.Line block, string path, FormatContext context)
    {
        var type = headers.GetValueOrDefault("warc-type", "");
        if (type is not ("response" or "resource" or "conversion"))
        {
            return null;
        }

        var response = type == "response" ? HttpResponse.Read(block.Bytes) : new HttpResponse(200, headers.GetValueOrDefault("content-type", ""), block.Bytes);
        if (response is null)
        {
            // Certificates, DNS answers and redirects are responses too; none holds a page.
            return block.IsTooLong ? context.Refuse(HearsayError.TooLarge, $"{path} is larger than the limit of {context.Options.MaxFileBytes >> 20} MiB.", path) : null;
        }

        var (mediaType, charset) = response.MediaType();
        if (response.Status is < 200 or > 299 || mediaType is not ("text/html" or "application/xhtml+xml" or "text/plain"))
        {
            return null;
        }

        var url = headers.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');
        var body = response.Body(context.Options.MaxFileBytes);
        if (body is null)
        {
            return context.Refuse(
                HearsayError.Truncated,
                $"{path} holds a packed page that can't be unpacked, or is larger unpacked than {context.Options.MaxFileBytes >> 20} MiB.",
                path);
        }

        var isHtml = mediaType != "text/plain";
        if (TextDecoder.Decode(body.Value.Span, charset ?? (isHtml ? HtmlCharset.Find(body.Value.Span) : null)) is not { } text)
        {
            return context.Refuse(
                HearsayError.Undecodable,
                $"{path} holds bytes that are no text in any encoding known here, though it is called {mediaType}.",
                path);
        }

        var fetched = new ArticleMetadata { Url = url };
        return isHtml ? HtmlFormat.Read(text, context with { Path = path }, otherwise: fetched) : context.Compose(new ArticleDraft(path, text, fetched));
    }

    // Skips what is no record up to the next one.
    private static bool ReadVersion(LineReader reader, out int strays)
    {
        for (strays = 0; reader.ReadLine() is { } line;)
        {
            if (line.Bytes.Span.StartsWith("WARC/"u8))
            {
                return true;
            }

            strays += line.Bytes.Span.Trim("\r \t"u8).IsEmpty ? 0 : 1;
        }

        return false;
    }

    private static Dictionary<string, string> ReadHeaders(LineReader reader)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var size = 0; size < LongestHeader && reader.ReadLine() is { } line && !line.Bytes.Span.Trim("\r"u8).IsEmpty; size += line.Bytes.Length)
        {
            var text = Encoding.UTF8.GetString(line.Bytes.Span).TrimEnd('\r');
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers[text[..colon].Trim()] = text[(colon + 1)..].Trim();
            }
        }

        return headers;
    }
}
