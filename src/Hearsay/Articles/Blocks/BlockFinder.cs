using Hearsay.Articles.Credits;
using Hearsay.Articles.Headers;
using Hearsay.Articles.Outlets;
using Hearsay.Articles.Posts;

namespace Hearsay.Articles.Blocks;

/// <summary>Gives every line of a page its role: prose, caption, related link, promotion, credit, header, post.</summary>
internal sealed class BlockFinder
{
    private const int HeaderLines = 6;
    private const int LongestAside = 45;
    private const int LongestCredit = 60;

    private readonly List<PageLine> lines;
    private readonly bool isLive;
    private readonly bool proseHasStops;
    private readonly bool isAllCapitals;
    private readonly int firstProse;

    private BlockFinder(List<PageLine> lines, bool isFlattened)
    {
        this.lines = lines;
        isLive = lines.Count(line => PostStamp.Read(line.Text) is { Clock: not null }) is var stamps && stamps >= 3 && stamps * 6 >= lines.Count;
        var longer = lines.Where(line => line.Words >= 12).ToList();
        proseHasStops = isFlattened && longer.Count >= 3 && longer.Count(line => line.HasStop) * 10 >= longer.Count * 6;
        firstProse = Math.Max(0, lines.FindIndex(line => line.HasStop && line.Words >= 8));
        isAllCapitals = lines.Count(line => line.IsCapitals) * 2 > lines.Count;
    }

    /// <summary>The blocks of a text that has no markup.</summary>
    public static IReadOnlyList<Block> Find(string text, TextHeader header)
    {
        var body = LineCutter.Paragraphs(text, header.BodyStart);
        return [.. header.Blocks, .. Refine(text, [.. body.Select(span => new Block(span, BlockKind.Paragraph))], isFlattened: true)];
    }

    /// <summary>The same blocks, with a better kind for each that markup left a paragraph.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="isFlattened">Whether markup was lost, so that a caption may be known by nothing but its missing stop.</param>
    public static IReadOnlyList<Block> Refine(string text, IReadOnlyList<Block> blocks, bool isFlattened = false)
    {
        var paragraphs = blocks.Where(block => block.Kind == BlockKind.Paragraph).Select(block => new PageLine(text, block.Span)).ToList();
        var finder = new BlockFinder(paragraphs, isFlattened);
        var kinds = finder.Judge(hasOtherCaptions: blocks.Any(block => block.Kind == BlockKind.Caption));
        if (kinds.Count(kind => kind == BlockKind.Caption) >= 2)
        {
            kinds = finder.Judge(hasOtherCaptions: true);
        }

        var next = 0;
        return [.. blocks.Select(block => block.Kind == BlockKind.Paragraph ? block with { Kind = kinds[next++] } : block)];
    }

    private List<BlockKind> Judge(bool hasOtherCaptions)
    {
        var kinds = new List<BlockKind>(lines.Count);
        var isList = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var kind = KindOf(i, hasOtherCaptions);

            // "Related articles" and what stands below it, up to the next sentence.
            var mayBeLink = kind is BlockKind.Paragraph or BlockKind.Caption && !lines[i].HasStop && !lines[i].OpensWithQuote;
            isList = kind == BlockKind.Related ? isList || lines[i].Words <= 5 : isList && mayBeLink;
            kinds.Add(isList ? BlockKind.Related : kind);
        }

        MarkTrailingHeadlines(kinds);
        return kinds;
    }

    private BlockKind KindOf(int index, bool hasOtherCaptions)
    {
        var line = lines[index];
        var place = new LinePlace(
            IsFirst: index <= firstProse,
            IsLast: index == lines.Count - 1,
            proseHasStops,
            IsContinued: index + 1 < lines.Count && char.IsLower(lines[index + 1].Text[0]),
            hasOtherCaptions);

        return line switch
        {
            _ when IsCredit(line) => BlockKind.Credit,
            _ when IsPromotion(line) => BlockKind.Promotion,
            _ when CaptionJudge.IsMarked(line) => BlockKind.Caption,
            _ when IsRelated(line, place) => BlockKind.Related,
            _ when IsHeader(line, index) => BlockKind.Header,
            _ when CaptionJudge.IsLikely(line, place) => BlockKind.Caption,
            _ when isLive => BlockKind.Post,
            _ => BlockKind.Paragraph,
        };
    }

    private static bool IsCredit(PageLine line) =>
        line.Words <= LongestCredit
        && (BlockLexicon.CreditStarts.Opens(line.Text)
            || line.Text.AsSpan().ContainsAny(BlockLexicon.CreditContains)
            || (line.Words <= 4 && OutletLexicon.Default.FindUnmistakable(line.Text.AsSpan().Trim("()[]-–—./* ")) is not null));

    private static bool IsPromotion(PageLine line) =>
        line.Words <= LongestAside
        && !IsProse(line)
        && (BlockLexicon.PromotionStarts.Opens(line.Text) || line.Text.AsSpan().ContainsAny(BlockLexicon.PromotionContains));

    private bool IsRelated(PageLine line, LinePlace place)
    {
        if (line.Words > LongestAside || line.OpensWithQuote)
        {
            return false;
        }

        if (BlockLexicon.RelatedStarts.Opens(line.Text))
        {
            // "Related charges were dropped." is a sentence; "Related: Charges dropped." is a link.
            return !IsProse(line) && (!line.HasStop || line.Words < 8 || line.Text.AsSpan(0, Math.Min(30, line.Text.Length)).ContainsAny(":|»"));
        }

        // A headline in capitals. Shorter ones are subheadings.
        return line.IsCapitals && line.Words >= 5 && line.Text[^1] != '.' && !isAllCapitals && !place.IsFirst
            || line.Text[0] is '▶' or '►' or '➤' or '→' or '»';
    }

    private bool IsHeader(PageLine line, int index) =>
        line.Words <= 30
        && (isLive && PostStamp.Read(line.Text)?.Length == line.Text.Length
            || DatelineReader.IsAlone(line.Text)
            || HeaderLine.Read(line.Text) is { } header
                && header.Length == line.Text.Length
                && (index < HeaderLines || header.Published is not null || header.Updated is not null));

    // Two headlines or more at the end of the page lead elsewhere.
    private void MarkTrailingHeadlines(List<BlockKind> kinds)
    {
        var from = lines.Count;
        while (from > 1 && kinds[from - 1] is BlockKind.Paragraph or BlockKind.Caption or BlockKind.Related && IsHeadline(lines[from - 1]))
        {
            from--;
        }

        for (var i = from; proseHasStops && lines.Count - from >= 2 && i < lines.Count; i++)
        {
            kinds[i] = BlockKind.Related;
        }
    }

    private static bool IsHeadline(PageLine line) => !line.HasStop && line.Words is >= 5 and <= 18 && Prose.IsTitleCase(line.Text);

    private static bool IsProse(PageLine line) => line.HasStop && line.Words > 12 && line.Text.AsSpan().ContainsAny(BlockLexicon.Telling);
}
