namespace Hearsay.Briefings;

/// <summary>Words of an article, exactly as they stand in it.</summary>
public sealed record QuotePart : BriefPart
{
    /// <summary>Quotes a span of an article.</summary>
    /// <param name="article">The article, by its number in the brief.</param>
    /// <param name="span">The words.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty or does not lie inside the article's text.</exception>
    public QuotePart(BriefArticle article, TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfZero(span.Length, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, article.Article.Text.Length, nameof(span));

        Article = article;
        Span = span;
    }

    /// <summary>Whose words they are.</summary>
    public BriefArticle Article { get; }

    /// <summary>Where they stand in the article's text.</summary>
    public TextSpan Span { get; }

    /// <summary>Whether they serve as a heading or a name and are shown without quotation marks.</summary>
    public bool IsBare { get; init; }

    /// <summary>Whether the sentence goes on where the quotation ends; shown by an ellipsis after it.</summary>
    public bool IsCutShort { get; init; }

    /// <inheritdoc/>
    public override string Text => Span.Of(Article.Article.Text);
}
