using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>The tables of an archive, as numbered migrations: the first makes them, each later one takes them a version further.</summary>
/// <remarks>A migration that was released is never edited: old archives have been through it.</remarks>
internal static class ArchiveSchema
{
    /// <summary>Marks a file as ours: <c>HrSy</c>.</summary>
    public const int ApplicationId = 0x48725379;

    private static readonly string[] Migrations = ReadMigrations();

    /// <summary>The version this program writes: <c>PRAGMA user_version</c>.</summary>
    public static int Version => Migrations.Length;

    /// <summary>The statements that take an archive to <paramref name="version"/> from the one before, its marks included.</summary>
    public static string MigrationTo(int version) => string.Create(CultureInfo.InvariantCulture,
        $"{Migrations[version - 1]}\nPRAGMA application_id = {ApplicationId};\nPRAGMA user_version = {version};");

    /// <summary>Each object of an archive by its kind and name, with the SQL that made it.</summary>
    /// <remarks>The tables that FTS5 keeps for itself are left out: they are SQLite's business and change with its versions.</remarks>
    public static SortedDictionary<string, string> ReadObjects(SqliteConnection connection)
    {
        var objects = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT type || ' ' || name, sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE 'article\_search\_%' ESCAPE '\' AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
            """;
        using var rows = command.ExecuteReader();
        while (rows.Read()) objects.Add(rows.GetString(0), rows.GetString(1));

        return objects;
    }

    /// <summary>What <see cref="ReadObjects"/> gives for an archive that was just made.</summary>
    public static SortedDictionary<string, string> Expected()
    {
        using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        for (var version = 1; version <= Version; version++) connection.Execute(MigrationTo(version));

        return ReadObjects(connection);
    }

    private static string[] ReadMigrations()
    {
        var assembly = typeof(ArchiveSchema).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return reader.ReadToEnd();
                }),
        ];
    }
}
