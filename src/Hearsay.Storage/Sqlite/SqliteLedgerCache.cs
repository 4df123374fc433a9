using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Hearsay.Claims;
using Hearsay.Storage.Serialization;
using Hearsay.Stories;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>Ledgers in a file beside the archive, which has its name with <c>.cache</c> behind it.</summary>
/// <remarks>Whoever deletes it loses time and nothing else. Entries are checked against a hash; one that does not hold is as if it were not there.</remarks>
public sealed class SqliteLedgerCache : ILedgerCache, IDisposable
{
    private const string Extension = ".cache";

    private const int ApplicationId = 0x48534C43;
    private const int Version = 2;
    private const int BusySeconds = 2;

    private static readonly Table Ledgers = new("ledgers", Most: 20_000);
    private static readonly Table Facts = new("facts", Most: 1_000_000);

    private readonly SqliteLedgerStore store;
    private readonly string connectionString;
    private readonly SemaphoreSlim turn = new(initialCount: 1, maxCount: 1);

    private SqliteLedgerCache(SqliteLedgerStore store, string path)
    {
        this.store = store;
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusySeconds }.ToString();
    }

    /// <summary>Opens or makes the cache of an archive; <see langword="null"/> where none can be, as in a folder that can't be written to.</summary>
    /// <remarks>One that is damaged or of another version is replaced; another program's database is left alone.</remarks>
    public static SqliteLedgerCache? Open(SqliteLedgerStore store)
    {
        var path = PathFor(store.Path);
        var cache = new SqliteLedgerCache(store, path);
        try
        {
            var isReady = cache.Prepare();
            if (isReady == false)
            {
                cache.ClearPool();
                foreach (var end in (string[])["", "-wal", "-shm"]) File.Delete(path + end);
                isReady = cache.Prepare();
            }

            if (isReady == true) return cache;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Then stories are reconciled when they are asked for.
        }

        cache.Dispose();
        return null;
    }

    /// <summary>Where the cache of the archive at a path is.</summary>
    public static string PathFor(string archive) => archive + Extension;

    /// <inheritdoc/>
    public Task<string> FingerprintAsync(Story story, CancellationToken cancellationToken) =>
        store.FingerprintAsync([.. story.Articles, .. story.Guests], cancellationToken);

    /// <inheritdoc/>
    public Task<StoryLedger?> FindAsync(Story story, string key, CancellationToken cancellationToken) =>
        FindAsync<StoryLedger>(Ledgers, story, key, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> HasAsync(Story story, string key, CancellationToken cancellationToken) => Task.Run(() => Try(connection =>
    {
        using var select = connection.Prepare("SELECT 1 FROM ledgers WHERE story = $story AND key = $key", "$story", "$key");
        return select.With(NameOf(story), key).ExecuteScalar() is not null;
    }), cancellationToken);

    /// <inheritdoc/>
    public Task KeepAsync(StoryLedger ledger, string key, CancellationToken cancellationToken) =>
        KeepAsync(Ledgers, ledger.Story, ledger with { Articles = [] }, key, cancellationToken);

    /// <inheritdoc/>
    public Task<StoryFacts?> FindFactsAsync(Story story, string key, CancellationToken cancellationToken) =>
        FindAsync<StoryFacts>(Facts, story, key, cancellationToken);

    /// <inheritdoc/>
    public Task KeepFactsAsync(Story story, StoryFacts facts, string key, CancellationToken cancellationToken) =>
        KeepAsync(Facts, story, facts, key, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        ClearPool();
        turn.Dispose();
    }

    private static bool Keep(SqliteConnection connection, Table table, string story, string key, byte[] body)
    {
        using var insert = connection.Prepare(
            $"INSERT OR REPLACE INTO {table.Name} (story, key, sha256, body) VALUES ($story, $key, $sha256, $body)", "$story", "$key", "$sha256", "$body");
        insert.With(story, key, SHA256.HashData(body), body).ExecuteNonQuery();
        // Rows count up, also where one is replaced: the smallest were made longest ago.
        connection.Execute($"DELETE FROM {table.Name} WHERE made <= (SELECT max(made) FROM {table.Name}) - {table.Most}");
        return true;
    }

    // An id that the input gave may be any string, and long.
    private static string NameOf(Story story) => ContentId.Of(story.Id);

    private static byte[] Pack<T>(T kept)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(brotli, kept, LedgerJson.Options);
        return packed.ToArray();
    }

    private static T? Unpack<T>(byte[] body)
    {
        using var brotli = new BrotliStream(new MemoryStream(body, writable: false), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(brotli, LedgerJson.Options);
    }

    private Task<T?> FindAsync<T>(Table table, Story story, string key, CancellationToken cancellationToken)
        where T : class => Task.Run(() => Try(connection =>
    {
        using var select = connection.Prepare($"SELECT sha256, body FROM {table.Name} WHERE story = $story AND key = $key", "$story", "$key");
        using var row = select.With(NameOf(story), key).ExecuteReader();
        if (!row.Read()) return null;

        var body = row.GetFieldValue<byte[]>(1);
        return row.GetFieldValue<byte[]>(0).AsSpan().SequenceEqual(SHA256.HashData(body)) ? Unpack<T>(body) : null;
    }), cancellationToken);

    private async Task KeepAsync<T>(Table table, Story story, T kept, string key, CancellationToken cancellationToken)
    {
        var body = await Task.Run(() => Pack(kept), cancellationToken).ConfigureAwait(false);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await Task.Run(() => Try(connection => Keep(connection, table, NameOf(story), key, body)), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    // True where it can be used, false where it is damaged or of another version, null where it is none of ours or out of reach.
    private bool? Prepare()
    {
        try
        {
            using var connection = Connect();
            var application = connection.QueryNumber("PRAGMA application_id");
            var isBlank = application == 0 && connection.QueryNumber("SELECT count(*) FROM sqlite_schema") == 0;
            if (application != ApplicationId && !isBlank) return null;
            if (!isBlank) return connection.QueryNumber("PRAGMA user_version") == Version && connection.QueryNumber("SELECT (SELECT count(*) FROM ledgers WHERE made < 0) + (SELECT count(*) FROM facts WHERE made < 0)") == 0;

            connection.Execute(
                $"""
                PRAGMA journal_mode = WAL;
                BEGIN IMMEDIATE;
                {Ledgers.ToSql()}
                {Facts.ToSql()}
                PRAGMA application_id = {ApplicationId};
                PRAGMA user_version = {Version};
                COMMIT;
                """);
            return true;
        }
        catch (SqliteException exception)
        {
            return exception.SqliteErrorCode is SqliteErrors.Corrupt or SqliteErrors.NotADatabase or SqliteErrors.Error ? false : null;
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            // What a power failure takes can be made again.
            connection.Execute("PRAGMA synchronous = OFF");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private T? Try<T>(Func<SqliteConnection, T> run)
    {
        try
        {
            using var connection = Connect();
            return run(connection);
        }
        catch (Exception exception) when (exception is SqliteException or JsonException or InvalidDataException or InvalidOperationException or IOException)
        {
            return default;
        }
    }

    private void ClearPool()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>A table of the cache.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Most">How many entries it keeps: ledgers have some 10 kB each, facts some 650 bytes.</param>
    private sealed record Table(string Name, int Most)
    {
        public string ToSql() =>
            $"CREATE TABLE IF NOT EXISTS {Name} (made INTEGER PRIMARY KEY AUTOINCREMENT, story TEXT NOT NULL UNIQUE, key TEXT NOT NULL, sha256 BLOB NOT NULL, body BLOB NOT NULL);";
    }
}
