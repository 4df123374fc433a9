namespace Hearsay.Articles.Posts;

/// <summary>Tells pages of posts from reports, and cuts them.</summary>
/// <remarks>Precision comes before recall: a digest that is taken for a report is in one story, as it was; a report that is cut loses its story.</remarks>
internal static class PostFinder
{
    /// <summary>What form a text has, and its posts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="title">Its headline.</param>
    /// <param name="published">When it was published.</param>
    /// <param name="updated">When it was changed last.</param>
    public static (ArticleForm Form, IReadOnlyList<Post> Posts) Find(string text, IReadOnlyList<Block> blocks, string? title, PublicationTime? published, PublicationTime? updated)
    {
        var page = new PostPage(text, blocks, title);
        if (LivePosts.Find(page, title, (updated ?? published)?.Day) is { Count: > 0 } live)
        {
            var times = PostClock.Date(live, published, updated);
            return (ArticleForm.Live, [.. live.Select((post, index) => new Post(post.Span, post.Head, times[index]))]);
        }

        return DigestPosts.Find(page, title) is { Count: > 0 } digest ? (ArticleForm.Digest, digest) : (ArticleForm.Report, []);
    }
}
