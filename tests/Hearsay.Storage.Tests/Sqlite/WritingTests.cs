using Hearsay.Annotations;
using Hearsay.Storage.KillTarget;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Tests.Sqlite;

public sealed class WritingTests : IDisposable
{
    private readonly TemporaryArchive archive = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => archive.Dispose();

    [Fact]
    public async Task A_full_disk_keeps_nothing_of_the_batch_and_all_that_was_there()
    {
        await using (var roomy = await OpenAsync(new SqliteStoreOptions())) await roomy.AppendAsync(Articles(first: 0, count: 5), Cancellation);
        var before = archive.Dump();
        var pages = Convert.ToInt32(archive.Query("PRAGMA page_count"), System.Globalization.CultureInfo.InvariantCulture);

        await using (var full = await OpenAsync(new SqliteStoreOptions { MaxPageCount = pages + 10 }))
        {
            var refusal = await Assert.ThrowsAsync<HearsayException>(() => full.AppendAsync(Articles(first: 5, count: 500), Cancellation));

            Assert.Equal(HearsayError.CannotWrite, refusal.Code);
            Assert.Contains("is full", refusal.Message, StringComparison.Ordinal);
            Assert.Empty(await full.VerifyAsync(Cancellation));
        }

        Assert.Equal(before, archive.Dump());
        await using var again = await OpenAsync(new SqliteStoreOptions());
        Assert.Equal(500, await again.AppendAsync(Articles(first: 5, count: 500), Cancellation));
        Assert.Empty(await again.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task A_disk_too_full_to_make_an_archive_is_said()
    {
        var refusal = await Assert.ThrowsAsync<HearsayException>(() => OpenAsync(new SqliteStoreOptions { MaxPageCount = 3 }));

        Assert.Equal(HearsayError.CannotWrite, refusal.Code);
        await using var store = await OpenAsync(new SqliteStoreOptions());
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task A_second_process_waits_and_then_says_that_the_archive_is_busy()
    {
        await using var store = await OpenAsync(new SqliteStoreOptions { BusyTimeout = TimeSpan.FromMilliseconds(200) });
        await store.AppendAsync(Articles(first: 0, count: 1), Cancellation);
        using var holder = await HoldAsync();

        var refusal = await Assert.ThrowsAsync<HearsayException>(() => store.AppendAsync(Articles(first: 1, count: 1), Cancellation));

        Assert.Equal(HearsayError.ArchiveBusy, refusal.Code);
        Assert.Contains("still writing", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("after 0.2 s", refusal.Message, StringComparison.Ordinal);
        Assert.Single(await store.SearchAsync("report", limit: 5, Cancellation));
    }

    [Fact]
    public async Task A_second_process_writes_as_soon_as_the_first_is_done()
    {
        await using var store = await OpenAsync(new SqliteStoreOptions { BusyTimeout = TimeSpan.FromMinutes(1) });
        using var holder = await HoldAsync();

        var appending = store.AppendAsync(Articles(first: 0, count: 3), Cancellation);
        Assert.False(appending.IsCompleted);
        holder.EndInput();

        Assert.Equal(3, await appending);
    }

    [Fact]
    public async Task Waiting_for_another_process_can_be_cancelled()
    {
        await using var store = await OpenAsync(new SqliteStoreOptions { BusyTimeout = TimeSpan.FromMinutes(1) });
        using var holder = await HoldAsync();
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var appending = store.AppendAsync(Articles(first: 0, count: 3), cancelling.Token);
        cancelling.CancelAfter(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => appending);
    }

    [Fact]
    public async Task A_batch_that_fails_half_way_leaves_nothing_behind()
    {
        await using var store = await OpenAsync(new SqliteStoreOptions());
        var before = archive.Dump();
        archive.Execute("CREATE TRIGGER fail BEFORE INSERT ON annotations WHEN NEW.article = 3 BEGIN SELECT RAISE(ABORT, 'no'); END");

        await Assert.ThrowsAnyAsync<Exception>(() => store.AppendAsync(Articles(first: 0, count: 5), Cancellation));
        Assert.Equal(before, archive.Dump());

        archive.Execute("DROP TRIGGER fail");
        Assert.Equal(5, await store.AppendAsync(Articles(first: 0, count: 5), Cancellation));
    }

    private static IReadOnlyList<AnnotatedArticle> Articles(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(number => InventedArticles.Annotated(number, words: 60))];

    private Task<SqliteLedgerStore> OpenAsync(SqliteStoreOptions options) => SqliteLedgerStore.OpenAsync(archive.Path, options, Cancellation);

    private async Task<Helper> HoldAsync()
    {
        var holder = Helper.Start("hold", archive.Path);
        Assert.Equal("held", await holder.ReadLineAsync(Cancellation));
        return holder;
    }
}
