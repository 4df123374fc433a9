using System.Text;
using System.Text.Json;

namespace Hearsay.Articles.Formats;

/// <summary>Decides what a file is: by its first bytes, by its name only where they leave it open.</summary>
internal static class InputSniffer
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadLength = 64 * 1024;

    private static readonly (byte[] Magic, string Name)[] Others =
    [
        ("%PDF"u8.ToArray(), "a PDF"), ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or an office document"), ([0x89, .. "PNG"u8], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"), ("GIF8"u8.ToArray(), "a GIF image"), ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"), ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"), ([0x42, 0x5A, 0x68], "a bzip2 archive"),
        ([0xFD, .. "7zXZ"u8], "an xz archive"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), ("{\\rtf"u8.ToArray(), "an RTF document"), ([0x7F, .. "ELF"u8], "a program"),
        ("RIFF"u8.ToArray(), "a sound, film or picture"), ("ID3"u8.ToArray(), "a sound"), ("MZ\u0090"u8.ToArray(), "a program"),
    ];

    private static readonly string[] FeedRoots = ["rss", "feed", "rdf:rdf", "channel"];

    private static readonly HashSet<string> HtmlRoots = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "h1", "h2", "h3", "article", "main", "section", "header", "table", "span", "a", "ul",
        "ol", "img", "figure", "center", "font", "b", "strong", "em", "i", "br", "hr", "blockquote", "base", "noscript", "nav", "form", "pre", "time", "frameset", "aside",
    };

    /// <summary>What the bytes are.</summary>
    /// <param name="head">The first bytes, at most <see cref="HeadLength"/> of them.</param>
    /// <param name="path">The file's name, for what the bytes leave open.</param>
    public static InputKind Sniff(ReadOnlySpan<byte> head, string path)
    {
        if (head is [0x1F, 0x8B, ..])
        {
            return InputKind.Gzip;
        }

        if (head.StartsWith("WARC/"u8))
        {
            return InputKind.Warc;
        }

        if (DescribeOther(head) is not null)
        {
            return InputKind.Unknown;
        }

        var extension = Path.GetExtension(path).ToLowerInvariant();
        var start = TextStart(head);
        return (start.Length > 0 ? start[0] : ' ') switch
        {
            '{' or '[' => SniffJson(start, extension),
            '<' => SniffMarkup(start) ?? ByName(extension),
            _ => ByName(extension),
        };
    }

    /// <summary>What a file is that Hearsay does not read, for its message.</summary>
    public static string? DescribeOther(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, name) in Others)
        {
            if (head.StartsWith(magic))
            {
                return name;
            }
        }

        return head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8) ? "a film or picture" : null;
    }

    /// <summary>The name of the root element of XML that is neither feed nor page; <see langword="null"/> for anything else.</summary>
    public static string? ForeignRoot(ReadOnlySpan<byte> head)
    {
        var start = TextStart(head);
        var root = start.StartsWith("<?xml", StringComparison.Ordinal) ? RootOf(start) : "";
        return root.Length == 0 || FeedRoots.Contains(root, StringComparer.OrdinalIgnoreCase) || HtmlRoots.Contains(root) ? null : root;
    }

    // One letter a byte is enough to see brackets and names of tags; the zeros of UTF-16 are passed over.
    private static string TextStart(ReadOnlySpan<byte> head)
    {
        var text = new StringBuilder(Math.Min(head.Length, HeadLength));
        var bare = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? head[2..] : head;
        foreach (var b in bare)
        {
            if (b != 0 && (text.Length > 0 || !char.IsWhiteSpace((char)b)))
            {
                text.Append((char)b);
            }
        }

        return text.ToString();
    }

    private static InputKind SniffJson(string start, string extension)
    {
        var lineEnd = start.IndexOf('\n', StringComparison.Ordinal);
        if (extension is ".jsonl" or ".ndjson" || (lineEnd > 0 && start[0] == '{' && IsWholeObject(start[..lineEnd]) && start[lineEnd..].TrimStart() is ['{', ..]))
        {
            return InputKind.JsonLines;
        }

        // A text may open with a bracket: "[Editor's note: …".
        var isJson = start[0] == '{' ? start[1..].TrimStart() is ['"' or '}', ..] or "" : start[1..].TrimStart() is ['{' or ']', ..] or "";
        return isJson || extension == ".json" ? InputKind.Json : ByName(extension);
    }

    private static bool IsWholeObject(string line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(Encoding.Latin1.GetBytes(line).Any(b => b > 127) ? new string([.. line.Select(c => c > 127 ? '?' : c)]) : line);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static InputKind? SniffMarkup(string start)
    {
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
        {
            return InputKind.Html;
        }

        var root = RootOf(start);
        return FeedRoots.Contains(root, StringComparer.OrdinalIgnoreCase) ? InputKind.Feed
            : HtmlRoots.Contains(root) ? InputKind.Html
            : start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<!DOCTYPE", StringComparison.Ordinal) ? InputKind.Feed
            : null;
    }

    // The first tag after declarations and comments.
    private static string RootOf(string start)
    {
        for (var at = 0; at >= 0 && at + 1 < start.Length;)
        {
            var next = start[at + 1];
            if (next is '?' or '!')
            {
                var close = EndOfDeclaration(start, at);
                at = close < 0 ? -1 : start.IndexOf('<', close);
                continue;
            }

            var end = at + 1;
            while (end < start.Length && (char.IsLetterOrDigit(start[end]) || start[end] is ':' or '-' or '_')) end++;
            return start[(at + 1)..end];
        }

        return "";
    }

    private static int EndOfDeclaration(string start, int at)
    {
        if (string.CompareOrdinal(start, at, "<!--", 0, 4) == 0)
        {
            return start.IndexOf("-->", at, StringComparison.Ordinal);
        }

        // A document type may hold declarations of its own between brackets.
        var mark = start.IndexOfAny(['[', '>'], at);
        return mark >= 0 && start[mark] == '[' ? start.IndexOf(']', mark) : mark;
    }

    private static InputKind ByName(string extension) => extension switch
    {
        ".html" or ".htm" or ".xhtml" => InputKind.Html,
        ".md" or ".markdown" => InputKind.Markdown,
        ".jsonl" or ".ndjson" => InputKind.JsonLines,
        ".json" => InputKind.Json,
        ".xml" or ".rss" or ".atom" or ".rdf" => InputKind.Feed,
        _ => InputKind.PlainText,
    };
}
