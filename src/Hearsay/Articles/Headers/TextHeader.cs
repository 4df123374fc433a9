using Hearsay.Articles.Blocks;
using Hearsay.Articles.Credits;

namespace Hearsay.Articles.Headers;

/// <summary>What the lines above a text's body tell, and where they stand.</summary>
internal sealed class TextHeader
{
    private const int MostLines = 20;
    private const int LongestTitle = 150;

    private readonly List<Block> blocks = [];
    private readonly List<string> bylines = [];

    /// <summary>The header of a text that has none.</summary>
    public static TextHeader None { get; } = new();

    /// <summary>Header and title blocks, in order.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>Where the body begins: the first place that belongs to no header.</summary>
    public int BodyStart { get; private set; }

    /// <summary>When the header says it was published.</summary>
    public PublicationTime? Published { get; private set; }

    /// <summary>When the header says it was changed.</summary>
    public PublicationTime? Updated { get; private set; }

    /// <summary>The reporters.</summary>
    public IReadOnlyList<string> Bylines => bylines;

    /// <summary>The outlet on the byline or the source line.</summary>
    public string? Outlet { get; private set; }

    /// <summary>The address.</summary>
    public string? Url { get; private set; }

    /// <summary>The declared language.</summary>
    public string? Language { get; private set; }

    /// <summary>The headline of a <c>Title:</c> line.</summary>
    public string? Title { get; private set; }

    /// <summary>Reads the head of a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="knownTitle">The headline where metadata tells it: a line that repeats it is a title.</param>
    public static TextHeader Read(string text, string? knownTitle)
    {
        var header = new TextHeader();
        var lines = LineCutter.Lines(text, MostLines + 2);
        header.ReadLines(text, lines, knownTitle);

        return header;
    }

    private void ReadLines(string text, List<TextSpan> lines, string? knownTitle)
    {
        var isFrontMatter = lines.Count > 1 && lines[0].In(text) is "---" or "+++";
        for (var i = 0; i < lines.Count && i < MostLines; i++)
        {
            var line = lines[i].Of(text);
            var isFence = isFrontMatter && line is "---" or "+++";
            var isBodyNext = false;
            if (HeaderLine.Read(line) is { } found)
            {
                isBodyNext = Take(lines[i], found, text);
            }
            else if (isFence || isFrontMatter)
            {
                blocks.Add(new Block(lines[i], BlockKind.Header));
            }
            else if (Title is null && IsTitle(line, lines, i, text, knownTitle))
            {
                Title = line;
                blocks.Add(new Block(lines[i], BlockKind.Title));
            }
            else
            {
                return;
            }

            if (isBodyNext)
            {
                return;
            }

            BodyStart = lines[i].End;
            isFrontMatter &= i == 0 || !isFence;
        }
    }

    private bool Take(TextSpan line, HeaderLine header, string text)
    {
        var end = line.Start + header.Length;
        blocks.Add(new Block(new TextSpan(line.Start, end), BlockKind.Header));
        BodyStart = end;
        Published ??= header.Published;
        Updated ??= header.Updated;
        Outlet ??= header.Outlet;
        Url ??= header.Url;
        Language ??= header.Language;
        bylines.AddRange(header.Bylines.Except(bylines, StringComparer.Ordinal));
        if (header.TitleStart is { } start)
        {
            var title = new TextSpan(line.Start + start, line.End);
            Title ??= title.Of(text).Trim('"');
            blocks.Add(new Block(title, BlockKind.Title));
            BodyStart = line.End;
            return false;
        }

        return end < line.End;
    }

    // A first short line without a final stop, above a body of longer lines that have one.
    private static bool IsTitle(string line, List<TextSpan> lines, int index, string text, string? knownTitle)
    {
        if (knownTitle is not null && string.Equals(line, knownTitle.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (index + 1 >= lines.Count || line.Length > LongestTitle || LooksLikeProse(line) || HasOtherRole(line))
        {
            return false;
        }

        var next = lines.Skip(index + 1).Select(span => span.Of(text)).FirstOrDefault(other => HeaderLine.Read(other) is null) ?? "";
        return next.Length > line.Length && Prose.CountWords(line) is >= 2 and <= 20 && (Prose.HasStop(next) || next.Length > LongestTitle);
    }

    private static bool LooksLikeProse(string line) =>
        (Prose.HasStop(line) && !(Prose.IsCapitals(line) && line[^1] is '!' or '?'))
        || Prose.HasInnerStop(line)
        || Prose.OpensWithQuote(line)
        || char.IsLower(line[0])
        || line[^1] is ':' or ',' or ';' or '-' or '—' or '–';

    private static bool HasOtherRole(string line) =>
        DatelineReader.IsAlone(line)
        || BlockLexicon.CreditStarts.Opens(line)
        || BlockLexicon.PromotionStarts.Opens(line)
        || CaptionJudge.IsMarked(line);
}
