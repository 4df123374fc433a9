using Hearsay.Storage.Sqlite;

namespace Hearsay.Cli.Inputs;

/// <summary>Opens archives for commands.</summary>
internal static class Archive
{
    /// <summary>Opens the archive at a path.</summary>
    /// <exception cref="NothingOpenedException">It can't be opened, for whatever reason.</exception>
    public static async Task<SqliteLedgerStore> OpenAsync(string path, ArchiveMode mode, CancellationToken cancellationToken)
    {
        try
        {
            return await SqliteLedgerStore.OpenAsync(path, new SqliteStoreOptions { Mode = mode }, cancellationToken).ConfigureAwait(false);
        }
        catch (HearsayException exception)
        {
            throw new NothingOpenedException(exception);
        }
    }
}
