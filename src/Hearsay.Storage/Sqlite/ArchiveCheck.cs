using Hearsay.Copies;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>Checks that concern the archive as a whole: its pages, its tables, what points where.</summary>
internal static class ArchiveCheck
{
    private const int MaxPageProblems = 100;

    /// <summary>What SQLite itself finds wrong with pages and indexes.</summary>
    public static IEnumerable<string> CheckPages(SqliteConnection connection)
    {
        using var command = connection.Prepare($"PRAGMA integrity_check({MaxPageProblems})");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (row.GetString(0) is not "ok" and var problem) yield return $"the file is damaged: {problem.ReplaceLineEndings(" ")}";
        }
    }

    /// <summary>Tables, indexes and triggers that are not as this version makes them; without its triggers an archive no longer refuses changes.</summary>
    public static IEnumerable<string> CheckSchema(SqliteConnection connection)
    {
        var version = connection.QueryNumber("PRAGMA user_version");
        if (version != ArchiveSchema.Version) yield return $"the archive says it is of version {version}; expected {ArchiveSchema.Version}";

        var (found, expected) = (ArchiveSchema.ReadObjects(connection), ArchiveSchema.Expected());
        foreach (var name in expected.Keys.Union(found.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!found.TryGetValue(name, out var sql)) yield return $"{name} is missing";
            else if (!expected.TryGetValue(name, out var expectedSql)) yield return $"{name} is not Hearsay's";
            else if (sql != expectedSql) yield return $"{name} was changed";
        }
    }

    /// <summary>Rows that point to rows that are not there.</summary>
    public static IEnumerable<string> CheckReferences(SqliteConnection connection)
    {
        using var command = connection.Prepare("""
            SELECT 'version_of of article ' || a.id || ' points to no article' FROM articles a
            WHERE a.version_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM articles b WHERE b.seq = a.version_of)
            UNION ALL
            SELECT 'annotations ' || n.article || ' belong to no article' FROM annotations n
            WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.seq = n.article)
            UNION ALL
            SELECT 'story ' || m.story || ' holds article row ' || m.article || ', which is not there' FROM story_articles m
            WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.seq = m.article)
            UNION ALL
            SELECT 'story ' || m.story || ' has articles but is not there' FROM story_articles m
            WHERE NOT EXISTS (SELECT 1 FROM stories s WHERE s.id = m.story)
            UNION ALL
            SELECT 'the index of copies has an entry ' || c.article || ' of no article' FROM copy_entries c
            WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.seq = c.article)
            """);
        using var row = command.ExecuteReader();
        while (row.Read()) yield return row.GetString(0);
    }

    /// <summary>Whether what is kept to find copies is as it was written. What is missing, or of another form, is made anew and no problem.</summary>
    public static IEnumerable<string> CheckCopies(SqliteConnection connection)
    {
        using var command = connection.Prepare("SELECT article, entry FROM copy_entries WHERE format = $format ORDER BY article", "$format").With(CopyIndex.Format);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (!CopyIndex.IsWhole(row.GetFieldValue<byte[]>(1))) yield return $"entry {row.GetInt64(0)} of the index of copies is not what was written; looking for copies makes it anew";
        }
    }

    /// <summary>Whether the search index holds the words of the texts, all of them and no others.</summary>
    public static IEnumerable<string> CheckSearch(SqliteConnection connection)
    {
        try
        {
            // Rank 1 compares the index with the texts, not only with itself.
            connection.Execute("INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)");
            return [];
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SqliteErrors.Corrupt)
        {
            return ["the search index does not hold the words of the texts"];
        }
    }
}
