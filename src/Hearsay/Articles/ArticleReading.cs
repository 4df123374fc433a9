namespace Hearsay.Articles;

/// <summary>What reading one input gave: an article, or the reason why there is none.</summary>
public sealed record ArticleReading
{
    private ArticleReading(Article? article, ArticleRejection? rejection) => (Article, Rejection) = (article, rejection);

    /// <summary>The article, unless the input was refused.</summary>
    public Article? Article { get; }

    /// <summary>Why the input was refused, unless it was read.</summary>
    public ArticleRejection? Rejection { get; }

    /// <summary>An article was read.</summary>
    public static ArticleReading Of(Article article) => new(article, rejection: null);

    /// <summary>The input was refused.</summary>
    public static ArticleReading Refused(string path, HearsayError code, string message) =>
        new(article: null, new ArticleRejection(path, code, message));
}
