using Hearsay.Storage.KillTarget;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryArchive archive = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => archive.Dispose();

    [Fact]
    public async Task A_closed_archive_is_one_file_marked_as_ours()
    {
        await using (var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation))
        {
            await store.AppendAsync([InventedArticles.Annotated(1, words: 60)], Cancellation);
        }

        Assert.Equal([archive.Path], Directory.GetFiles(archive.Folder));
        Assert.Equal((long)ArchiveSchema.ApplicationId, archive.Query("PRAGMA application_id"));
        Assert.Equal((long)ArchiveSchema.Version, archive.Query("PRAGMA user_version"));
        Assert.Equal("wal", archive.Query("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task An_archive_may_be_opened_twice()
    {
        await using var first = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        await using (var second = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation))
        {
            await second.AppendAsync([InventedArticles.Annotated(1, words: 60)], Cancellation);
        }

        Assert.Single(await first.SearchAsync("report", limit: 5, Cancellation));
    }

    [Fact]
    public async Task Several_may_make_an_archive_at_once()
    {
        await Parallel.ForAsync(0, 8, Cancellation, async (number, token) =>
        {
            await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: token);
            await store.AppendAsync([InventedArticles.Annotated(number, words: 60)], token);
        });

        Assert.Equal(8L, archive.Query("SELECT count(*) FROM articles"));
    }

    [Fact]
    public async Task A_reader_makes_no_archive_where_there_is_none()
    {
        await RefusesAsync(HearsayError.NotFound, "There is no archive at", ArchiveMode.OpenExisting);

        Assert.False(File.Exists(archive.Path));
    }

    [Fact]
    public async Task A_writer_makes_one_of_an_empty_file_and_a_reader_does_not()
    {
        File.WriteAllBytes(archive.Path, []);
        await RefusesAsync(HearsayError.NotAnArchive, "an empty one", ArchiveMode.OpenExisting);

        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        Assert.Empty(await store.VerifyAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_of_other_bytes_is_refused_and_left_alone()
    {
        File.WriteAllText(archive.Path, "date 2031-05-24 The ferry left at noon, and nobody saw it again.");

        await RefusesAsync(HearsayError.NotAnArchive, "not those of an SQLite database");

        Assert.StartsWith("date 2031", File.ReadAllText(archive.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE TABLE albums (title TEXT)")]
    [InlineData("PRAGMA application_id = 252006674; CREATE TABLE albums (title TEXT)")]
    [InlineData("PRAGMA application_id = 252006674")]
    [InlineData("PRAGMA user_version = 1")]
    public async Task Another_programs_database_is_refused_and_left_alone(string sql)
    {
        archive.Execute(sql);
        var before = File.ReadAllBytes(archive.Path);

        await RefusesAsync(HearsayError.NotAnArchive, "another program's");

        Assert.Equal(before, File.ReadAllBytes(archive.Path));
    }

    [Fact]
    public async Task A_newer_archive_is_refused_and_left_alone()
    {
        await MakeAsync();
        archive.Execute("PRAGMA user_version = 99");
        var before = archive.Dump();

        await RefusesAsync(HearsayError.NewerArchive, $"of version 99; this Hearsay reads up to version {ArchiveSchema.Version}");

        Assert.Equal(before, archive.Dump());
    }

    [Fact]
    public async Task An_archive_with_spoilt_pages_is_called_damaged()
    {
        await MakeAsync();
        using (var file = File.OpenWrite(archive.Path))
        {
            // Past the header of 100 bytes: the table of tables.
            file.Position = 100;
            file.Write(Enumerable.Repeat((byte)0xA5, 3_000).ToArray());
        }

        await RefusesAsync(HearsayError.DamagedArchive, "is damaged");
    }

    [Fact]
    public async Task What_can_not_be_opened_is_said()
    {
        await RefusesAsync(HearsayError.CannotWrite, "there is no folder", path: Path.Combine(archive.Folder, "none", "test.hearsay"));
        await RefusesAsync(HearsayError.CannotWrite, "is a folder", path: archive.Folder);
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_to_is_said()
    {
        // /proc refuses new files even to root, for whom permissions do not count.
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /proc.");

        await RefusesAsync(HearsayError.CannotWrite, "can't be opened", path: "/proc/self/test.hearsay");
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData("file:x?mode=memory")]
    [InlineData("a;Mode=Memory")]
    public async Task A_path_is_a_path_whatever_it_looks_like(string name)
    {
        var path = Path.Combine(archive.Folder, name);
        await using (await SqliteLedgerStore.OpenAsync(path, cancellationToken: Cancellation)) { }

        Assert.True(File.Exists(path));
    }

    private async Task MakeAsync()
    {
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);
        await store.AppendAsync([InventedArticles.Annotated(1, words: 60)], Cancellation);
    }

    private async Task RefusesAsync(HearsayError code, string words, ArchiveMode mode = ArchiveMode.OpenOrCreate, string? path = null)
    {
        var refusal = await Assert.ThrowsAsync<HearsayException>(() =>
            SqliteLedgerStore.OpenAsync(path ?? archive.Path, new SqliteStoreOptions { Mode = mode }, Cancellation));

        Assert.Equal(code, refusal.Code);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }
}
