using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Copies;
using Hearsay.Storage.Serialization;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>Keeps an archive's index of copies: takes in the articles that are new, writes down what is kept of each, and reads it again in the next process.</summary>
/// <remarks>
/// Articles are taken in by the order of their rows, each once, so that a link can point to the articles before it by their number. What is
/// missing, damaged or of another form is made anew from the articles.
/// </remarks>
internal sealed class CopyKeeper(ArchiveFile file) : IDisposable
{
    // Few enough that other writers are not kept waiting.
    private const int BatchSize = 200;

    private readonly SemaphoreSlim turn = new(initialCount: 1, maxCount: 1);
    private CopyIndex? index;
    private long lastRow;
    private SqliteConnection? connection;

    /// <summary>Takes in what is new and reports on all articles, but for what copies changed.</summary>
    public async Task<CopyReport> ReportAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (await file.WriteAsync(open => With(open, () => TakeIn(open, cancellationToken)), cancellationToken).ConfigureAwait(false) > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            return await file.ReadAsync(open => With(open, () => index!.ReportGroups()), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // What was taken in was perhaps not written down.
            index = null;
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private T With<T>(SqliteConnection open, Func<T> run)
    {
        connection = open;
        try
        {
            return run();
        }
        finally
        {
            connection = null;
        }
    }

    /// <summary>Takes in the next few articles.</summary>
    /// <returns>How many there were.</returns>
    private int TakeIn(SqliteConnection open, CancellationToken cancellationToken)
    {
        index ??= Restore(open) ?? StartAnew(open);

        using var insert = open.Prepare("INSERT INTO copy_entries (article, format, entry) VALUES ($article, $format, $entry) ON CONFLICT DO NOTHING", "$article", "$format", "$entry");
        var batch = ReadBatch(open);
        foreach (var (row, article) in batch)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Another process may have written down the same.
            insert.With(row, CopyIndex.Format, index.Add(article)).ExecuteNonQuery();
            lastRow = row;
        }

        return batch.Count;
    }

    private CopyIndex? Restore(SqliteConnection open)
    {
        // A link counts articles, so none may be missing in between.
        lastRow = open.QueryNumber("SELECT coalesce(max(article), 0) FROM copy_entries");
        var isWhole = open.QueryNumber($"SELECT (SELECT count(*) FROM articles WHERE seq <= {lastRow}) = (SELECT count(*) FROM copy_entries)") == 1;
        using var other = open.Prepare("SELECT 1 FROM copy_entries WHERE format <> $format LIMIT 1", "$format");
        return isWhole && other.With(CopyIndex.Format).ExecuteScalar() is null ? CopyIndex.Restore(Read, Kept(open)) : null;
    }

    private CopyIndex StartAnew(SqliteConnection open)
    {
        open.Execute("DELETE FROM copy_entries");
        lastRow = 0;
        return new CopyIndex(Read);
    }

    private IEnumerable<(string Id, byte[] Kept)> Kept(SqliteConnection open)
    {
        using var select = open.Prepare("SELECT a.id, c.entry FROM copy_entries c JOIN articles a ON a.seq = c.article ORDER BY c.article");
        using var row = select.ExecuteReader();
        while (row.Read())
        {
            // Of an odd id the column holds a likeness only.
            var id = row.GetString(0);
            yield return (id.Contains(StorableText.Replacement, StringComparison.Ordinal) ? Read(id).Article.Id : id, row.GetFieldValue<byte[]>(1));
        }
    }

    private List<(long Row, AnnotatedArticle Article)> ReadBatch(SqliteConnection open)
    {
        using var select = open.Prepare($"SELECT id, metadata, text, seq FROM articles WHERE seq > $last ORDER BY seq LIMIT {BatchSize}", "$last");
        using var row = select.With(lastRow).ExecuteReader();
        var batch = new List<(long Row, AnnotatedArticle Article)>();
        while (row.Read()) batch.Add((row.GetInt64(3), ReadBare(row)));

        return batch;
    }

    private AnnotatedArticle Read(string id)
    {
        using var select = connection!.Prepare("SELECT id, metadata, text FROM articles WHERE id = $id", "$id");
        using var row = select.With(StorableText.From(id)).ExecuteReader();
        return row.Read() ? ReadBare(row) : throw new InvalidOperationException($"Article {id} is in the index of copies, but not in the archive.");
    }

    // Copies are told by the text alone: unpacking the layers would take ten times as long.
    private AnnotatedArticle ReadBare(SqliteDataReader row)
    {
        try
        {
            return new AnnotatedArticle { Article = StoredArticle.ReadArticle(row) };
        }
        catch (JsonException exception)
        {
            throw StoredArticle.Damaged(row.GetString(0), file.Path, exception);
        }
    }
}
