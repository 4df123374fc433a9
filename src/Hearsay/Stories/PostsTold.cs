namespace Hearsay.Stories;

/// <summary>Says which posts belong to a story.</summary>
internal static class PostsTold
{
    /// <summary>The posts of a story of a stream.</summary>
    /// <param name="story">The story.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="wordsOf">What an article is told by.</param>
    public static IReadOnlyList<StoryPost> Of(LiveStory story, StoryStream stream, Func<int, StoryWords> wordsOf)
    {
        var posts = new List<StoryPost>();
        foreach (var page in story.Posts.GroupBy(post => stream.Posts[post].Page))
        {
            var (first, words) = (stream.Posts.PostsOf(page.Key).First(), wordsOf(page.Key));
            posts.AddRange(page.Select(post => Of(stream.Articles[page.Key].Id, words.Posts[post - first])));
        }

        return InOrder(posts);
    }

    /// <summary>Every post of some articles, for those who know that all are on one story.</summary>
    public static IReadOnlyList<StoryPost> All(IEnumerable<StoryArticle> articles) =>
        InOrder(articles.SelectMany(article => article.Words.Posts, (article, post) => Of(article.Id, post)));

    private static StoryPost Of(string article, PostWords post) => new(article, post.Span, post.Published, post.Head);

    private static IReadOnlyList<StoryPost> InOrder(IEnumerable<StoryPost> posts) =>
        [.. posts
            .OrderBy(post => post.Published is null)
            .ThenBy(post => post.Published)
            .ThenBy(post => post.Article, StringComparer.Ordinal)
            .ThenBy(post => post.Span)];
}
