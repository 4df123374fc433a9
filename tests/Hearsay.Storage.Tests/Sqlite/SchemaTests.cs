using Hearsay.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Tests.Sqlite;

public class SchemaTests
{
    [Fact]
    public async Task The_tables_are_the_approved_ones()
    {
        using var archive = new TemporaryArchive();
        await using (await SqliteLedgerStore.OpenAsync(archive.Path, cancellationToken: TestContext.Current.CancellationToken)) { }
        using var connection = new SqliteConnection($"Data Source={archive.Path};Pooling=False");
        connection.Open();

        var received = $"-- Version {ArchiveSchema.Version}\n\n" + string.Join("\n\n", ArchiveSchema.ReadObjects(connection).Values.Select(sql => sql + ";")) + "\n";

        var folder = Path.Combine(AppContext.BaseDirectory, "approved");
        await File.WriteAllTextAsync(Path.Combine(folder, "schema.received.sql"), received, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(folder, "schema.sql"), TestContext.Current.CancellationToken), received);
    }
}
