using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hearsay.Storage.Sqlite;

/// <summary>The file: opens connections to it, takes turns in writing, and makes or migrates the tables.</summary>
/// <remarks>
/// Readers never wait and see the archive as it was when they began (WAL). Writers of this process take turns here; those of
/// other processes are waited for until the time-out. A transaction that was cut off is not there when the file is opened again.
/// </remarks>
internal sealed class ArchiveFile : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim turn = new(initialCount: 1, maxCount: 1);
    private readonly SqliteStoreOptions options;
    private readonly string connectionString;

    private ArchiveFile(string path, SqliteStoreOptions options)
    {
        Path = path;
        this.options = options;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            // Never ReadOnly: even a reader of a WAL archive writes to the files beside it.
            Mode = options.Mode == ArchiveMode.OpenExisting ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            Pooling = true,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds)),
        }.ToString();
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>How many articles a search ranks at the most.</summary>
    public int MostRanked => options.MostRanked;

    /// <summary>Opens the file and brings its tables to this program's version.</summary>
    public static async Task<ArchiveFile> OpenAsync(string path, SqliteStoreOptions options, CancellationToken cancellationToken)
    {
        // A full path can't be taken for `:memory:` or a `file:` address.
        path = System.IO.Path.GetFullPath(path);
        if (options.Mode == ArchiveMode.OpenExisting && !System.IO.Path.Exists(path))
        {
            throw new HearsayException(HearsayError.NotFound, $"There is no archive at {path}. Check the path, or make one with `hearsay add --archive`.");
        }

        var file = new ArchiveFile(path, options);
        try
        {
            await file.PrepareAsync(cancellationToken).ConfigureAwait(false);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="read"/> on a connection of its own.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        Task.Run(() => Explained(() =>
        {
            using var connection = Connect();
            return read(connection);
        }), cancellationToken);

    /// <summary>Runs <paramref name="write"/> in one transaction: all of it is kept, or where it throws, nothing.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => WriteInTurnAsync(write, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(connectionString)) SqliteConnection.ClearPool(connection);
        turn.Dispose();
    }

    private async Task<T> WriteInTurnAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        using var connection = Explained(Connect);
        await BeginAsync(connection, cancellationToken).ConfigureAwait(false);
        try
        {
            return Explained(() =>
            {
                var result = write(connection);
                connection.Execute("COMMIT");
                return result;
            });
        }
        catch
        {
            // After a full disk SQLite may have rolled back already, and there is nothing left to take back.
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0) raw.sqlite3_exec(connection.Handle, "ROLLBACK");
            throw;
        }
    }

    /// <summary>Begins to write, waiting for other processes. Not left to the provider, whose wait counts in seconds and can't be cancelled.</summary>
    private async Task BeginAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var result = raw.sqlite3_exec(connection.Handle, "BEGIN IMMEDIATE");
            var isBusy = (result & 0xFF) is SqliteErrors.Busy or SqliteErrors.Locked;
            if (!isBusy || TimeProvider.System.GetElapsedTime(began) >= options.BusyTimeout)
            {
                Explained(() => SqliteException.ThrowExceptionForRC(result, connection.Handle));
                return;
            }

            await Task.Delay(BetweenTries, cancellationToken).ConfigureAwait(false);
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            // FULL: what was reported as kept is kept, even when the power fails.
            connection.Execute("PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA trusted_schema = OFF;");
            if (options.MaxPageCount is { } pages) connection.Execute($"PRAGMA max_page_count = {pages}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var version = await ReadAsync(FindVersion, cancellationToken).ConfigureAwait(false);

        // Kept in the file, but lost in a copy that VACUUM INTO made.
        await ReadAsync(UseWriteAheadLog, cancellationToken).ConfigureAwait(false);

        for (var next = version + 1; next <= ArchiveSchema.Version; next++)
        {
            await WriteAsync(connection => Migrate(connection, next), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The archive's version; 0 for a file in which nothing stands yet.</summary>
    private int FindVersion(SqliteConnection connection)
    {
        // All three as of one moment: somebody may be making the archive right now.
        using var moment = connection.BeginTransaction(deferred: true);
        var isEmpty = connection.QueryNumber("SELECT count(*) FROM sqlite_schema") == 0;
        var application = connection.QueryNumber("PRAGMA application_id");
        var version = (int)connection.QueryNumber("PRAGMA user_version");
        var isBlank = application == 0 && version == 0 && isEmpty;
        if (isBlank && options.Mode == ArchiveMode.OpenOrCreate) return 0;

        if (application != ArchiveSchema.ApplicationId)
        {
            throw new HearsayException(HearsayError.NotAnArchive,
                $"{Path} is an SQLite database, but {(isBlank ? "an empty one" : "another program's")}. Nothing in it was touched. Name an archive made by Hearsay, or a new file.");
        }

        if (version > ArchiveSchema.Version)
        {
            throw new HearsayException(HearsayError.NewerArchive,
                $"{Path} is an archive of version {version}; this Hearsay reads up to version {ArchiveSchema.Version}. Nothing in it was touched. Open it with a newer Hearsay.");
        }

        return version;
    }

    private static bool UseWriteAheadLog(SqliteConnection connection)
    {
        connection.Execute("PRAGMA journal_mode = WAL");
        return true;
    }

    private static bool Migrate(SqliteConnection connection, int version)
    {
        // Another process may have been quicker while this one waited for its turn.
        if (connection.QueryNumber("PRAGMA user_version") >= version) return false;

        connection.Execute(ArchiveSchema.MigrationTo(version));
        return true;
    }

    private void Explained(Action run) => Explained(() =>
    {
        run();
        return true;
    });

    private T Explained<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (SqliteException exception) when (SqliteErrors.Explain(exception, Path, options.BusyTimeout) is { } explained)
        {
            throw explained;
        }
    }
}
