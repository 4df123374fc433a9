using System.Text;
using Hearsay.Articles;

namespace Hearsay.Tests.Articles;

/// <summary>Short words for what the tests of this room do.</summary>
internal static class Reading
{
    public static Article One(string path, string source) => One(path, Encoding.UTF8.GetBytes(source));

    public static Article One(string path, byte[] source)
    {
        var reading = Assert.Single(All(path, source));
        Assert.True(reading.Article is not null, reading.Rejection?.ToString());
        return reading.Article;
    }

    public static ArticleRejection Refused(string path, byte[] source, ReadingOptions? options = null)
    {
        var reading = Assert.Single(All(path, source, options));
        Assert.Null(reading.Article);
        return reading.Rejection!;
    }

    public static ArticleRejection Refused(string path, string source, ReadingOptions? options = null) => Refused(path, Encoding.UTF8.GetBytes(source), options);

    public static List<ArticleReading> All(string path, byte[] source, ReadingOptions? options = null) => [.. new ArticleReader(options).ReadBytes(path, source)];

    public static List<ArticleReading> All(string path, string source) => All(path, Encoding.UTF8.GetBytes(source));

    public static string[] Of(this Article article, BlockKind kind) =>
        [.. article.Blocks.Where(block => block.Kind == kind).Select(block => block.Span.Of(article.Text))];
}
