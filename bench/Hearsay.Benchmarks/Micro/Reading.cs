using BenchmarkDotNet.Attributes;
using Hearsay.Articles;

namespace Hearsay.Benchmarks.Micro;

/// <summary>From bytes to an article with blocks, date, outlet and language.</summary>
[MemoryDiagnoser]
public class Reading
{
    private readonly ArticleReader reader = new();
    private readonly byte[] page = Sample.Bytes("vote/10-dunmere-post.html");
    private readonly byte[] text = Sample.Bytes("vote/01-radio-torvany.txt");
    private readonly byte[] feed = Sample.Bytes("vote/05-upland-gazette.xml");

    [Benchmark]
    public Article ReadOneHtmlPage() => Read("page.html", page);

    [Benchmark]
    public Article ReadOneTextFile() => Read("article.txt", text);

    [Benchmark]
    public Article ReadOneFeedOfOneArticle() => Read("feed.xml", feed);

    private Article Read(string name, byte[] bytes)
    {
        var article = reader.ReadBytes(name, bytes).First().Article!;
        return Sample.Checked(article, article is { Language: "en", Published: not null, Blocks.Count: > 5 });
    }
}
