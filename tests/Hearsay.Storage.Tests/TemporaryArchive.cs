using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Tests;

/// <summary>A path for an archive in a folder of its own, and ways around the store to look at it and to damage it.</summary>
internal sealed class TemporaryArchive : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hearsay-");

    public string Folder => folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, "test.hearsay");

    /// <summary>Runs SQL with no store in between.</summary>
    public void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The one value a query gives.</summary>
    public object? Query(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Every row of every table, the search index's own included.</summary>
    public string Dump()
    {
        using var connection = Open();
        var tables = new List<string>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
            using var names = command.ExecuteReader();
            while (names.Read()) tables.Add(names.GetString(0));
        }

        var dump = new StringBuilder();
        foreach (var table in tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                var values = Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture));
                dump.Append(table).Append('|').AppendJoin('|', values).Append('\n');
            }
        }

        return dump.ToString();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, ForeignKeys = false }.ToString());
        connection.Open();
        return connection;
    }
}
