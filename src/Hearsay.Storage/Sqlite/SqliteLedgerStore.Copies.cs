using Hearsay.Copies;

namespace Hearsay.Storage.Sqlite;

public sealed partial class SqliteLedgerStore
{
    /// <inheritdoc/>
    /// <remarks>The first call after opening reads the index; it stays in memory, some 2 kB an article.</remarks>
    public Task<CopyReport> ReadCopiesAsync(CancellationToken cancellationToken) => copies.ReportAsync(cancellationToken);
}
