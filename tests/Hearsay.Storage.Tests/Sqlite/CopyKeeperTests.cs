using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Copies;
using Hearsay.Storage.KillTarget;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Tests.Sqlite;

public sealed class CopyKeeperTests : IDisposable
{
    private readonly TemporaryArchive archive = new();
    private readonly AnnotatedArticle[] articles = Coverage();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => archive.Dispose();

    [Fact]
    public async Task Copies_of_an_archive_opened_anew_for_each_article_are_those_of_all_at_once()
    {
        foreach (var article in articles.Reverse())
        {
            await using var store = await OpenAsync();
            await store.AppendAsync([article], Cancellation);
            await store.ReadCopiesAsync(Cancellation);
        }

        Assert.Equal((long)articles.Length, archive.Query("SELECT count(*) FROM copy_entries"));
        await ExpectWholeAsync();
    }

    [Theory]
    [InlineData("DELETE FROM copy_entries")]
    [InlineData("DELETE FROM copy_entries WHERE article = 3")]
    [InlineData("DELETE FROM copy_entries WHERE article > 5")]
    [InlineData("UPDATE copy_entries SET entry = x'00' WHERE article = 2")]
    [InlineData("UPDATE copy_entries SET entry = zeroblob(length(entry)) WHERE article = 7")]
    [InlineData("UPDATE copy_entries SET format = 'another' WHERE article = 4")]
    public async Task What_is_missing_damaged_or_of_another_form_is_made_anew(string damage)
    {
        await using (var store = await OpenAsync())
        {
            await store.AppendAsync(articles, Cancellation);
            await store.ReadCopiesAsync(Cancellation);
        }

        archive.Execute(damage);

        await ExpectWholeAsync();
        Assert.Equal((long)articles.Length, archive.Query($"SELECT count(*) FROM copy_entries WHERE format = '{CopyIndex.Format}'"));
    }

    [Fact]
    public async Task Several_stores_and_threads_at_one_archive_find_the_same()
    {
        await using var one = await OpenAsync();
        await using var other = await OpenAsync();
        await Task.WhenAll(articles.Chunk(4).Select(async (batch, number) =>
        {
            var store = number % 2 == 0 ? one : other;
            await store.AppendAsync(batch, Cancellation);
            await store.ReadCopiesAsync(Cancellation);
        }));

        Assert.Equal(Print(new CopyFinder().Find(articles)), Print(await one.ReadCopiesAsync(Cancellation)));
        Assert.Equal(Print(new CopyFinder().Find(articles)), Print(await other.ReadCopiesAsync(Cancellation)));
        await ExpectWholeAsync();
    }

    [Fact]
    public async Task An_odd_id_is_found_again()
    {
        AnnotatedArticle[] odd = [.. articles.Take(2).Select((article, i) => article with { Article = article.Article with { Id = $"odd\ud800{i}", Url = "https://odd.test/\udc00" } })];
        await using (var store = await OpenAsync())
        {
            await store.AppendAsync(odd, Cancellation);
            await store.ReadCopiesAsync(Cancellation);
        }

        await using var again = await OpenAsync();
        Assert.Equal(Print(new CopyFinder().Find(odd)), Print(await again.ReadCopiesAsync(Cancellation)));
    }

    [Fact]
    public async Task Work_that_was_stopped_is_done_the_next_time()
    {
        await using var store = await OpenAsync();
        await store.AppendAsync(articles, Cancellation);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReadCopiesAsync(stopped.Token));
        Assert.Equal(Print(new CopyFinder().Find(articles)), Print(await store.ReadCopiesAsync(Cancellation)));
    }

    private Task<SqliteLedgerStore> OpenAsync() => SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);

    private async Task ExpectWholeAsync()
    {
        await using var store = await OpenAsync();
        Assert.Equal(Print(new CopyFinder().Find(articles)), Print(await store.ReadCopiesAsync(Cancellation)));
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    // Copies of three reports, versions, and reports of their own.
    private static AnnotatedArticle[] Coverage()
    {
        string Report(int number) => InventedArticles.Annotated(number, words: 300).Text;
        AnnotatedArticle Article(string id, string text, string outlet, string? url = null) => new()
        {
            Article = new Article { Id = id, Text = text, Outlet = outlet, Url = url, Published = InventedArticles.Annotated(1, words: 3).Article.Published, Language = "en" },
        };
        return
        [
            .. Enumerable.Range(0, 18).Select(i => Article($"a{i:00}", $"{Report(40 + i)[..300]}\n\n{Report(i % 3)[(i * 20)..]}", $"Paper {i}")),
            .. Enumerable.Range(0, 3).Select(i => Article($"v{i}", Report(9)[..^(i * 50)], "Harrow Courier", "https://harrow.test/bridge")),
            .. Enumerable.Range(0, 6).Select(i => Article($"o{i}", Report(20 + i), $"Paper {i}")),
        ];
    }

    private static string Print(CopyReport report) => string.Join('\n',
        [.. report.Pairs.Append(new ArticlePair("", "", 0, 0, [])).Concat(report.Reuse).Select(pair => $"{pair.A} {pair.B} {pair.InA} {pair.InB} {string.Join(' ', pair.Passages)}"),
         .. report.Groups.Select(group => $"{string.Join(' ', group.Articles)} {group.Original} {group.Agency}"),
         .. report.Versions.Select(chain => $"{chain.Key} {string.Join(' ', chain.Articles)}")]);
}
