using System.Runtime.CompilerServices;
using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Storage.Serialization;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

public sealed partial class SqliteLedgerStore
{
    private const int ArticlesAtOnce = 64;

    /// <inheritdoc/>
    /// <remarks>Gives what was there when it began. No transaction stays open between articles, so the caller may take its time, or write.</remarks>
    public async IAsyncEnumerable<AnnotatedArticle> ReadArticlesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = await file.ReadAsync(FindRowsInOrder, cancellationToken).ConfigureAwait(false);
        foreach (var page in rows.Chunk(ArticlesAtOnce))
        {
            foreach (var article in await file.ReadAsync(connection => ReadRows(connection, page), cancellationToken).ConfigureAwait(false))
            {
                yield return article;
            }
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AnnotatedArticle>> ReadArticlesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlyList<AnnotatedArticle>>(connection =>
        {
            using var find = connection.Prepare("SELECT seq FROM articles WHERE id = $id", "$id");
            var rows = ids
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id => find.With(StorableText.From(id)).ExecuteScalar())
                .OfType<long>();
            return ReadRows(connection, rows);
        }, cancellationToken);

    /// <summary>Every refused input, in order of path, code and message.</summary>
    public Task<IReadOnlyList<ArticleRejection>> ReadRejectionsAsync(CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlyList<ArticleRejection>>(connection =>
        {
            using var select = connection.Prepare("SELECT path, code, message FROM rejections ORDER BY path, code, message");
            using var row = select.ExecuteReader();
            var rejections = new List<ArticleRejection>();
            while (row.Read()) rejections.Add(new ArticleRejection(row.GetString(0), (HearsayError)row.GetInt32(1), row.GetString(2)));

            return rejections;
        }, cancellationToken);

    /// <summary>The number of an article among the versions of its report, and the version before it; <see langword="null"/> where the article is not there.</summary>
    public Task<ArticleVersion?> FindVersionAsync(string id, CancellationToken cancellationToken) =>
        file.ReadAsync(connection =>
        {
            using var select = connection.Prepare(
                "SELECT a.version, b.id FROM articles a LEFT JOIN articles b ON b.seq = a.version_of WHERE a.id = $id", "$id");
            using var row = select.With(StorableText.From(id)).ExecuteReader();
            return row.Read() ? new ArticleVersion(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetString(1)) : null;
        }, cancellationToken);

    /// <summary>The rows of all articles in order of id, as the engine orders ids: SQLite would order code points, not code units.</summary>
    private static long[] FindRowsInOrder(SqliteConnection connection)
    {
        var (ids, rows) = (new List<string>(), new List<long>());
        using var select = connection.Prepare("SELECT id, seq FROM articles");
        using var row = select.ExecuteReader();
        while (row.Read())
        {
            ids.Add(row.GetString(0));
            rows.Add(row.GetInt64(1));
        }

        var inOrder = rows.ToArray();
        Array.Sort(ids.ToArray(), inOrder, StringComparer.Ordinal);
        return inOrder;
    }

    private List<AnnotatedArticle> ReadRows(SqliteConnection connection, IEnumerable<long> rows)
    {
        using var select = connection.Prepare($"SELECT {StoredArticle.Columns} FROM {StoredArticle.Tables} WHERE a.seq = $seq", "$seq");
        var articles = new List<AnnotatedArticle>();
        foreach (var seq in rows)
        {
            using var row = select.With(seq).ExecuteReader();
            if (row.Read()) articles.Add(StoredArticle.Read(row, file.Path));
        }

        return articles;
    }
}
