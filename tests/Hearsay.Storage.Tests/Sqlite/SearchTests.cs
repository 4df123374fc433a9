using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Tests.Sqlite;

public sealed class SearchTests : IDisposable
{
    private readonly TemporaryArchive archive = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => archive.Dispose();

    [Theory]
    [InlineData(1, new[] { "n3" })]
    [InlineData(2, new[] { "n2", "n3" })]
    [InlineData(3, new[] { "n1", "n2", "n3" })]
    public async Task Of_more_articles_than_are_ranked_those_added_last_are(int most, string[] expected)
    {
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, new SqliteStoreOptions { MostRanked = most }, Cancellation);
        // Added one by one, the best first.
        foreach (var (id, text) in new[] { ("n1", "ferry ferry ferry"), ("n2", "a ferry and a ferry"), ("n3", "a ferry among other words"), ("n4", "nothing of the kind") })
        {
            await store.AppendAsync([new AnnotatedArticle { Article = new Article { Id = id, Text = text } }], Cancellation);
        }

        Assert.Equal(expected, (await store.SearchAsync("ferry", limit: 10, Cancellation)).Select(hit => hit.Article.Id));
    }
}
