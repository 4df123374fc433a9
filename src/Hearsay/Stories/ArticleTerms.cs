using Hearsay.Annotations;
using Hearsay.Articles;

namespace Hearsay.Stories;

/// <summary>An article with the terms that were read in it, before they are weighed.</summary>
/// <param name="Article">The article.</param>
/// <param name="Opening">Its first sentence.</param>
/// <param name="Terms">Its terms.</param>
internal sealed record ArticleTerms(Article Article, string Opening, IReadOnlyList<Term> Terms)
{
    /// <summary>The terms of each of its posts.</summary>
    public IReadOnlyList<IReadOnlyList<Term>> Posts { get; init; } = [];

    /// <summary>Reads an article.</summary>
    public static ArticleTerms Read(AnnotatedArticle article, StoryWeights weights) => new(article.Article, Openings.Of(article), TermReader.Read(article, weights))
    {
        Posts = [.. article.Article.Posts.Select(post => TermReader.Read(article, post, weights))],
    };
}
