namespace Hearsay.Articles;

/// <summary>A stretch of an article with one role on the page.</summary>
/// <param name="Span">Where it stands, without white space around it.</param>
/// <param name="Kind">Its role.</param>
public readonly record struct Block(TextSpan Span, BlockKind Kind)
{
    /// <summary>Whether the block is the article's own prose. Captions, related links, promotions, credits and headers are nobody's statement.</summary>
    public bool IsNarrative => Kind is BlockKind.Paragraph or BlockKind.Post or BlockKind.Title;
}
