using Hearsay.Annotations.Attributions;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Tests.Sqlite;

public class OldArchiveTests
{
    [Theory]
    [InlineData("archive-v1.db", 0)]
    [InlineData("archive-v2.db", 1)]
    public async Task An_archive_of_an_older_version_opens_and_is_whole(string name, int decisions)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var archive = new TemporaryArchive();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "data", name), archive.Path);

        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, new SqliteStoreOptions { Mode = ArchiveMode.OpenExisting }, cancellation);

        Assert.Empty(await store.VerifyAsync(cancellation));
        var story = Assert.Single(await store.ReadStoriesAsync(cancellation));
        Assert.Equal("Votes counted at the harbour", story.Title);
        Assert.Equal("opened", story.Reasons[story.Articles[0]]);
        var articles = await store.ReadArticlesAsync(story.Articles, cancellation);
        Assert.Equal(3, articles.Count);
        Assert.All(articles, article =>
        {
            Assert.Equal(60, article.Tokens.Count);
            Assert.All(article.Tokens, token => Assert.Equal(token.Form, token.Span.Of(article.Text)));
            Assert.Equal(3, article.Sentences.Count);
            Assert.Equal((87.05m, 2), (article.Quantities[0].Low, article.Quantities[0].Decimals));
            Assert.Equal(Force.Asserts, Assert.Single(article.Attributions).Force);
            Assert.Equal("Ilse Maren", Assert.Single(article.Actors).Name);
        });
        Assert.Equal(HearsayError.NoText, Assert.Single(await store.ReadRejectionsAsync(cancellation)).Code);
        Assert.Equal(decisions, (await store.ReadDecisionsAsync(cancellation)).Count);
        Assert.Equal(decisions, (await store.ReadAuditAsync(limit: 9, cancellation)).Count);
        Assert.Equal(3, (await store.SearchAsync("harbour commission", limit: 9, cancellation)).Count);
    }
}
