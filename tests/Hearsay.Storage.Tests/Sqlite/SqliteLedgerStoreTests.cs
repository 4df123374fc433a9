using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Tests.Sqlite;

public sealed class SqliteLedgerStoreTests : LedgerStoreConformance
{
    private readonly TemporaryArchive archive = new();

    protected override async Task<ILedgerStore> OpenEmptyAsync() => await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: Cancellation);

    protected override async ValueTask CloseAsync(ILedgerStore store)
    {
        await ((SqliteLedgerStore)store).DisposeAsync();
        archive.Dispose();
    }
}
