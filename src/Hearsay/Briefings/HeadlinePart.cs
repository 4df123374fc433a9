namespace Hearsay.Briefings;

/// <summary>The headline of an article, which may stand outside its text.</summary>
public sealed record HeadlinePart : BriefPart
{
    private readonly string headline;

    /// <summary>Quotes an article's headline.</summary>
    /// <exception cref="ArgumentException">The article has none.</exception>
    public HeadlinePart(BriefArticle article)
    {
        headline = article.Article.Title ?? throw new ArgumentException($"Article {article.Number} has no headline.", nameof(article));
        Article = article;
    }

    /// <summary>Whose headline it is.</summary>
    public BriefArticle Article { get; }

    /// <summary>Whether it is shown without quotation marks.</summary>
    public bool IsBare { get; init; }

    /// <inheritdoc/>
    public override string Text => headline;
}
