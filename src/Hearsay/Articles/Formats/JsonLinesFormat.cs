using System.Text.Json;

namespace Hearsay.Articles.Formats;

/// <summary>JSON Lines: one object a line. A line that is broken is refused with its number, the others go on.</summary>
internal static class JsonLinesFormat
{
    /// <summary>The articles of a stream, line by line.</summary>
    public static IEnumerable<ArticleReading> Read(Stream source, FormatContext context)
    {
        var lines = new LineReader(source, context.Options.MaxFileBytes);
        var isEmpty = true;
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            var json = number == 1 && line.Bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? line.Bytes[3..] : line.Bytes;
            if (line.IsTooLong)
            {
                isEmpty = false;
                yield return context.Refuse(
                    HearsayError.TooLarge,
                    $"{context.PathOf(number)} is longer than the limit of {context.Options.MaxFileBytes >> 20} MiB for one article. "
                        + "Are the line ends missing?",
                    context.PathOf(number));
            }
            else if (json.Span.ContainsAnyExcept(" \t\r"u8))
            {
                isEmpty = false;
                yield return ReadLine(json, context, context.PathOf(number));
            }
        }

        if (isEmpty)
        {
            yield return context.Refuse(HearsayError.EmptyInput, $"{context.Path} holds no line. One JSON object a line was expected.");
        }
    }

    private static ArticleReading ReadLine(ReadOnlyMemory<byte> line, FormatContext context, string path)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            return parsed.RootElement.ValueKind == JsonValueKind.Object
                ? JsonFormat.Guarded(parsed.RootElement, path, context, (json, place) => JsonArticle.ReadOwn(json, place, context))
                : context.Refuse(
                    HearsayError.MissingField,
                    $"{path} is {parsed.RootElement.ValueKind.ToString().ToLowerInvariant()}, no object. "
                        + "One article a line was expected.",
                    path);
        }
        catch (JsonException exception)
        {
            return context.Refuse(
                HearsayError.BrokenJson,
                $"{path} can't be parsed as JSON at byte {exception.BytePositionInLine + 1}. "
                    + "One whole object on one line was expected; the other lines are read.",
                path);
        }
    }
}
