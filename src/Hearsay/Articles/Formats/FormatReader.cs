using System.Globalization;
using Hearsay.Articles.Composing;

namespace Hearsay.Articles.Formats;

/// <summary>Finds out what a stream is and hands it to the format that reads it.</summary>
internal static class FormatReader
{
    /// <summary>The articles of a stream. Files of many records are streamed, others read whole.</summary>
    public static IEnumerable<ArticleReading> Read(Stream stream, FormatContext context)
    {
        // Exceptions of the world may come with any record, so the enumerator is driven by hand.
        using var readings = Lazily(() => ReadKind(stream, context)).GetEnumerator();
        while (true)
        {
            ArticleReading? failure = null;
            try
            {
                if (!readings.MoveNext())
                {
                    yield break;
                }
            }
            catch (EndOfStreamException)
            {
                failure = context.Refuse(
                    HearsayError.Truncated,
                    $"{context.Path} is a gzip file that ends before it should. The whole file was expected; "
                        + "was the download cut?");
            }
            catch (InvalidDataException)
            {
                failure = context.Refuse(HearsayError.Truncated, $"{context.Path} is a gzip file whose bytes are damaged. Fetch it again.");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failure = context.Refuse(HearsayError.Unreadable, $"{context.Path} could not be read to its end. Is the disk still there?");
            }

            if (failure is not null)
            {
                yield return failure;
                yield break;
            }

            yield return readings.Current;
        }
    }

    private static IEnumerable<ArticleReading> Lazily(Func<IEnumerable<ArticleReading>> read)
    {
        foreach (var reading in read())
        {
            yield return reading;
        }
    }

    private static IEnumerable<ArticleReading> ReadKind(Stream stream, FormatContext context)
    {
        var head = BoundedReading.ReadHead(stream, InputSniffer.HeadLength);
        if (head.Length == 0)
        {
            return [context.Refuse(HearsayError.EmptyInput, $"{context.Path} is empty. A file with an article was expected.")];
        }

        var kind = context.Path == "-" && head is not [0x1F, 0x8B, ..] ? InputKind.JsonLines : InputSniffer.Sniff(head, context.Path);
        var whole = new JoinedStream(head, stream);
        return kind switch
        {
            InputKind.Gzip => ReadPacked(whole, context),
            InputKind.JsonLines => JsonLinesFormat.Read(whole, context),
            InputKind.Warc => WarcFormat.Read(whole, context),
            InputKind.Unknown => [context.Refuse(
                HearsayError.UnknownKind,
                $"{context.Path} is {InputSniffer.DescribeOther(head)}. "
                    + "Text, Markdown, HTML, RSS, Atom, JSON or WARC was expected. Save its text first.")],
            _ => ReadWhole(kind, whole, head, context),
        };
    }

    private static IEnumerable<ArticleReading> ReadPacked(Stream packed, FormatContext context)
    {
        var name = context.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? context.Path[..^3] : context.Path;
        var unpacked = new GunzipStream(packed);
        var head = BoundedReading.ReadHead(unpacked, InputSniffer.HeadLength);
        var kind = context.Path == "-" ? InputKind.JsonLines : InputSniffer.Sniff(head, name);
        var whole = new JoinedStream(head, unpacked);

        return kind switch
        {
            InputKind.Warc => WarcFormat.Read(whole, context),
            InputKind.JsonLines => JsonLinesFormat.Read(whole, context),
            InputKind.Gzip or InputKind.Unknown => [context.Refuse(
                HearsayError.UnknownKind,
                $"{context.Path} holds {InputSniffer.DescribeOther(head) ?? "another gzip file"}. "
                    + "Text, Markdown, HTML, RSS, Atom, JSON or WARC was expected in it.")],
            _ => ReadWhole(kind, whole, head, context),
        };
    }

    private static IEnumerable<ArticleReading> ReadWhole(InputKind kind, Stream whole, byte[] head, FormatContext context)
    {
        var limit = context.Options.MaxFileBytes;
        if (BoundedReading.ReadAll(whole, limit) is not { } bytes)
        {
            return [context.Refuse(
                HearsayError.TooLarge,
                string.Create(CultureInfo.InvariantCulture, $"{context.Path} is larger than the limit of {limit:N0} bytes for one article. Does it hold many? "
                    + $"Make it JSON Lines or WARC, which are streamed."))];
        }

        if (InputSniffer.ForeignRoot(head) is { } root)
        {
            return [context.Refuse(
                HearsayError.NoArticles,
                $"{context.Path} has no <item> and no <entry>; its root is <{root}>. A feed of RSS or Atom was expected. "
                    + "Is it an HTML page? Then name it .html.")];
        }

        if (TextDecoder.Decode(bytes.Span, kind is InputKind.Html or InputKind.Feed ? HtmlCharset.Find(bytes.Span) : null) is not { } text)
        {
            var isBinary = bytes.Span.Contains((byte)0);
            return [isBinary
                ? context.Refuse(
                    HearsayError.UnknownKind,
                    $"{context.Path} holds bytes that are no text. "
                        + "Text, Markdown, HTML, RSS, Atom, JSON or WARC was expected. Save its text first.")
                : context.Refuse(
                    HearsayError.Undecodable,
                    $"{context.Path} can't be decoded as text in any encoding known here. Save it as UTF-8.")];
        }

        return kind switch
        {
            InputKind.Html => [HtmlFormat.Read(text, context)],
            InputKind.Markdown => [MarkdownFormat.Read(text, context)],
            InputKind.Feed => FeedFormat.Read(text, context),
            InputKind.Json => JsonFormat.Read(text, context),
            _ => [context.Compose(new ArticleDraft(context.Path, text, new ArticleMetadata()))],
        };
    }
}
