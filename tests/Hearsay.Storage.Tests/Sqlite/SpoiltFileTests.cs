using Hearsay.Storage.KillTarget;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Tests.Sqlite;

/// <summary>Archives with bytes changed or cut off at places nobody chose.</summary>
public class SpoiltFileTests
{
    private const int Files = 120;

    [Fact]
    public async Task A_spoilt_file_is_explained_or_reported_and_never_taken_for_whole()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var original = new TemporaryArchive();
        var ids = await MakeAsync(original, cancellation);
        var (bytes, expected) = (await File.ReadAllBytesAsync(original.Path, cancellation), await ReadAsync(original.Path, ids, cancellation));
        var random = new Random(20310524);

        for (var i = 0; i < Files; i++)
        {
            using var archive = new TemporaryArchive();
            await File.WriteAllBytesAsync(archive.Path, Spoil([.. bytes], random), cancellation);

            try
            {
                if (await ReadAsync(archive.Path, ids, cancellation) is { } read) Assert.Equal(expected, read);
            }
            catch (HearsayException)
            {
                // Explained: all that is asked.
            }
        }
    }

    private static byte[] Spoil(byte[] bytes, Random random)
    {
        if (random.Next(4) == 0) return bytes[..random.Next(bytes.Length)];

        var at = random.Next(bytes.Length);
        for (var length = random.Next(1, 200); length > 0 && at < bytes.Length; length--, at++) bytes[at] = (byte)random.Next(256);

        return bytes;
    }

    private static async Task<List<string>> MakeAsync(TemporaryArchive archive, CancellationToken cancellation)
    {
        await using var store = await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: cancellation);
        var articles = Enumerable.Range(0, 4).Select(number => InventedArticles.Annotated(number, words: 300)).ToList();
        await store.AppendAsync(articles, cancellation);
        return [.. articles.Select(article => article.Article.Id)];
    }

    /// <summary>What the archive gives when asked for everything; <see langword="null"/> where verifying found something.</summary>
    private static async Task<string?> ReadAsync(string path, List<string> ids, CancellationToken cancellation)
    {
        await using var store = await SqliteLedgerStore.OpenAsync(path, new SqliteStoreOptions { Mode = ArchiveMode.OpenExisting }, cancellation);
        var isWhole = (await store.VerifyAsync(cancellation)).Count == 0;
        var hits = await store.SearchAsync("harbour commission", limit: 10, cancellation);
        var articles = await store.ReadArticlesAsync(ids, cancellation);
        await store.ReadStoriesAsync(cancellation);

        return isWhole
            ? string.Concat(articles.Select(LedgerStoreConformance.Written)) + string.Concat(hits.Select(hit => $"{hit.Article.Id} {string.Join(' ', hit.Matches)}"))
            : null;
    }
}
