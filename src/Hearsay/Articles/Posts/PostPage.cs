using Hearsay.Articles.Blocks;

namespace Hearsay.Articles.Posts;

/// <summary>The lines of an article as posts are looked for in them: what is no promotion and no credit, the headline left out.</summary>
/// <param name="text">The text.</param>
/// <param name="blocks">Its blocks.</param>
/// <param name="title">Its headline.</param>
internal sealed class PostPage(string text, IReadOnlyList<Block> blocks, string? title)
{
    // A line of prose has a stop, and more words than a head or a label.
    private const int FewestWordsOfProse = 8;
    private const int LongestHead = 20;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<PageLine> Lines { get; } =
    [
        .. blocks
            .Where(block => block.Kind is not (BlockKind.Promotion or BlockKind.Credit) && !block.Span.IsEmpty && !(block.Kind == BlockKind.Title && IsHeadline(block.Span.In(text), title)))
            .Select(block => new PageLine(text, block.Span)),
    ];

    // The head of the first post may stand where a headline would.
    private static bool IsHeadline(ReadOnlySpan<char> line, string? title) =>
        title is null || line.Contains(title, StringComparison.OrdinalIgnoreCase) || title.AsSpan().StartsWith(line, StringComparison.OrdinalIgnoreCase)
        || PostLexicon.Holds(line.ToString(), PostLexicon.DigestTitles);

    /// <summary>Whether a line is prose rather than a head, a label or a time.</summary>
    public static bool IsProse(PageLine line) => line.HasStop && line.Words >= FewestWordsOfProse;

    /// <summary>Whether a line may be the head of what follows: short, without a stop, and nobody's words.</summary>
    public static bool IsHead(PageLine line) =>
        line.Words is > 0 and <= LongestHead && !line.HasStop && !line.OpensWithQuote && line.Text.AsSpan().IndexOfAnyExcept("*-–—_=~.# ") >= 0;

    /// <summary>How many words of prose some lines hold.</summary>
    /// <param name="from">The first line.</param>
    /// <param name="to">The line after the last.</param>
    public int Words(int from, int to)
    {
        var words = 0;
        for (var line = from; line < to; line++) words += IsProse(Lines[line]) ? Lines[line].Words : 0;
        return words;
    }

    /// <summary>The span of some lines.</summary>
    /// <param name="from">The first line.</param>
    /// <param name="to">The line after the last.</param>
    public TextSpan Span(int from, int to) => new(Lines[from].Span.Start, Lines[to - 1].Span.End);
}
