using System.Text;
using Hearsay.Articles.Composing;
using Hearsay.Articles.Headers;

namespace Hearsay.Articles.Formats;

/// <summary>Markdown: front matter becomes metadata, marks become the words they mark, the words stay as they are.</summary>
internal static class MarkdownFormat
{
    // Bounds keep a line of a million brackets linear.
    private const int LongestLabel = 1_000;
    private const int LongestAddress = 4_000;
    private static readonly string[] Pairs = ["**", "__", "~~", "``", "`", "*"];

    /// <summary>The article of a Markdown file.</summary>
    public static ArticleReading Read(string source, FormatContext context)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var (metadata, start) = ReadFrontMatter(lines);
        var text = new TextBuilder();
        var paragraph = new StringBuilder();
        var isCode = false;
        string? heading = null;

        foreach (var line in lines.Skip(start).Select(line => line.TrimEnd()))
        {
            var bare = line.TrimStart();
            if (bare.StartsWith("```", StringComparison.Ordinal) || bare.StartsWith("~~~", StringComparison.Ordinal))
            {
                isCode = !isCode;
                Flush(text, paragraph, BlockKind.Paragraph);
            }
            else if (isCode || bare.Length == 0 || IsRule(bare))
            {
                // "Title" above "=====" is a heading as well.
                var isTitle = bare.StartsWith("==", StringComparison.Ordinal) && heading is null && text.IsEmpty;
                heading ??= isTitle ? paragraph.ToString().Trim() : null;
                Flush(text, paragraph, isTitle ? BlockKind.Title : BlockKind.Paragraph);
            }
            else if (HeadingLevel(bare) is > 0 and var level)
            {
                Flush(text, paragraph, BlockKind.Paragraph);
                var words = Plain(bare[level..].Trim().TrimEnd('#').TrimEnd());
                var isTitle = level == 1 && heading is null;
                heading ??= isTitle ? words : null;
                text.Add(words, isTitle ? BlockKind.Title : BlockKind.Paragraph);
            }
            else if (ImageAlt(bare) is { } alt)
            {
                Flush(text, paragraph, BlockKind.Paragraph);
                text.Add(Plain(alt), BlockKind.Caption);
            }
            else
            {
                if (ListMark(bare) > 0)
                {
                    Flush(text, paragraph, BlockKind.Paragraph);
                }

                paragraph.Append(paragraph.Length > 0 ? " " : "").Append(Plain(bare.TrimStart('>', ' ')[ListMark(bare.TrimStart('>', ' '))..]));
            }
        }

        Flush(text, paragraph, BlockKind.Paragraph);
        return context.Compose(new ArticleDraft(context.Path, text.ToString(), metadata with { Title = metadata.Title ?? heading }) { Blocks = text.Blocks });
    }

    private static (ArticleMetadata Metadata, int Start) ReadFrontMatter(string[] lines)
    {
        var end = lines.Length > 0 && lines[0].Trim() is "---" or "+++" ? Array.FindIndex(lines, 1, line => line.Trim() is "---" or "+++" or "...") : -1;
        if (end < 0)
        {
            return (new ArticleMetadata(), 0);
        }

        // TOML writes "key = value"; the same lines with a colon are read.
        var head = string.Join('\n', WithListsFolded(lines[..(end + 1)]).Select(line => line.Contains(':', StringComparison.Ordinal) ? line : line.Replace(" = ", ": ", StringComparison.Ordinal)));
        var header = TextHeader.Read(head, knownTitle: null);
        return (new ArticleMetadata
        {
            Title = header.Title,
            Published = header.Published,
            Updated = header.Updated,
            Bylines = header.Bylines,
            Outlet = header.Outlet,
            Url = header.Url,
            Language = header.Language,
        }, end + 1);
    }

    // "authors:" and a list below it become "authors: Ann Vale; Tom Orr".
    private static List<string> WithListsFolded(string[] lines)
    {
        var folded = new List<string>();
        var isList = false;
        foreach (var line in lines)
        {
            var item = line.TrimStart();
            var isItem = item.StartsWith("- ", StringComparison.Ordinal) && folded.Count > 0 && (isList || folded[^1].TrimEnd().EndsWith(':'));
            if (isItem) folded[^1] = $"{folded[^1].TrimEnd()}{(isList ? ";" : "")} {item[2..].Trim().Trim('"', '\'')}";
            else folded.Add(line);
            isList = isItem;
        }

        return folded;
    }

    private static void Flush(TextBuilder text, StringBuilder paragraph, BlockKind kind)
    {
        text.Add(paragraph.ToString().Trim(), kind);
        paragraph.Clear();
    }

    private static int HeadingLevel(string line)
    {
        var level = 0;
        while (level < line.Length && line[level] == '#') level++;
        return level is > 0 and <= 6 && level < line.Length && line[level] == ' ' ? level : 0;
    }

    private static bool IsRule(string line) => line.Length >= 2 && line.All(c => c is '-' or '*' or '_' or '=' or ' ') && line.Distinct().Count(c => c != ' ') == 1;

    private static int ListMark(string line) => line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ' ? 2 : 0;

    // A line that holds an image and nothing else, perhaps with words in italics under it.
    private static string? ImageAlt(string line)
    {
        if (!line.StartsWith("![", StringComparison.Ordinal) || line.IndexOf("](", StringComparison.Ordinal) is not (> 1 and var close))
        {
            return null;
        }

        var end = line.IndexOf(')', close);
        return end < 0 ? null : $"{line[2..close]} {line[(end + 1)..].Trim().Trim('*', '_')}".Trim();
    }

    /// <summary>The words of a line: <c>[words](address)</c> becomes <c>words</c>, <c>**words**</c> too.</summary>
    private static string Plain(string line)
    {
        var words = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && char.IsPunctuation(line[i + 1]))
            {
                words.Append(line[++i]);
            }
            else if (LinkAt(line, i) is var (label, next) && label is not null)
            {
                words.Append(Plain(label));
                i = next - 1;
            }
            else if (Pairs.FirstOrDefault(pair => IsPairAt(line, i, pair)) is { } pair)
            {
                i += pair.Length - 1;
            }
            else
            {
                words.Append(line[i]);
            }
        }

        return words.ToString();
    }

    private static (string? Label, int Next) LinkAt(string line, int at)
    {
        var open = line[at] == '!' && at + 1 < line.Length && line[at + 1] == '[' ? at + 1 : at;
        if (line[open] == '<' && line.IndexOf('>', open, Math.Min(LongestAddress, line.Length - open)) is > 0 and var end && line.AsSpan(open + 1).StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return (line[(open + 1)..end], end + 1);
        }

        if (line[open] != '[' || line.IndexOf("](", open, Math.Min(LongestLabel, line.Length - open), StringComparison.Ordinal) is not (> 0 and var close) || line.AsSpan(open + 1, close - open - 1).Contains('['))
        {
            return (null, at);
        }

        var last = line.IndexOf(')', close, Math.Min(LongestAddress, line.Length - close));
        return last < 0 ? (null, at) : (line[(open + 1)..close], last + 1);
    }

    // A mark counts where it touches a word, so that "5 * 3" keeps its sign.
    private static bool IsPairAt(string line, int at, string pair)
    {
        if (string.CompareOrdinal(line, at, pair, 0, pair.Length) != 0)
        {
            return false;
        }

        var hasWordAfter = at + pair.Length < line.Length && !char.IsWhiteSpace(line[at + pair.Length]);
        var hasWordBefore = at > 0 && !char.IsWhiteSpace(line[at - 1]);
        return hasWordAfter || hasWordBefore;
    }
}
