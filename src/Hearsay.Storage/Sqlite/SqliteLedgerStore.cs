using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Storage.Serialization;

namespace Hearsay.Storage.Sqlite;

/// <summary>An archive in one SQLite file. Articles and annotations are only ever appended; the file itself refuses anything else.</summary>
/// <remarks>May be used by several threads and processes at once: readers never wait, writers take turns.</remarks>
public sealed partial class SqliteLedgerStore : ILedgerStore, IAsyncDisposable
{
    private readonly ArchiveFile file;

    private readonly CopyKeeper copies;

    private SqliteLedgerStore(ArchiveFile file) => (this.file, copies) = (file, new CopyKeeper(file));

    /// <summary>Opens the archive at <paramref name="path"/>, making it or bringing it to this version's tables where need be.</summary>
    /// <param name="path">The file. Its folder must be there.</param>
    /// <param name="options">How to open it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="HearsayException">
    /// The file is missing, is no archive, is damaged, was written by a newer Hearsay, can't be written or is busy.
    /// </exception>
    public static async Task<SqliteLedgerStore> OpenAsync(string path, SqliteStoreOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        return new SqliteLedgerStore(await ArchiveFile.OpenAsync(path, options ?? new SqliteStoreOptions(), cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public Task<IReadOnlySet<string>> FindKnownAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlySet<string>>(connection =>
        {
            using var find = connection.Prepare("SELECT 1 FROM articles WHERE id = $id", "$id");
            return ids.Where(id => find.With(StorableText.From(id)).ExecuteScalar() is not null).ToHashSet(StringComparer.Ordinal);
        }, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>A batch is taken in order of publication, undated articles last, then of id, so that the order it was listed in changes nothing.</remarks>
    public async Task<int> AppendAsync(IReadOnlyList<AnnotatedArticle> articles, CancellationToken cancellationToken)
    {
        // Packing is most of the work and needs no turn at the file.
        var packed = await Task.Run(() => articles
            .OrderBy(annotated => annotated.Article.Published is null)
            .ThenBy(annotated => annotated.Article.Published)
            .ThenBy(annotated => annotated.Article.Id, StringComparer.Ordinal)
            .Select(annotated =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return (Annotated: annotated, Layers: PackedLayers.Pack(annotated));
            })
            .ToList(), cancellationToken).ConfigureAwait(false);

        return await file.WriteAsync(connection =>
        {
            using var appender = new ArticleAppender(connection);
            var added = 0;
            foreach (var (annotated, layers) in packed)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (appender.Append(annotated, layers)) added++;
            }

            return added;
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task AppendRejectionsAsync(IReadOnlyList<ArticleRejection> rejections, CancellationToken cancellationToken) =>
        file.WriteAsync(connection =>
        {
            using var insert = connection.Prepare(
                "INSERT INTO rejections (path, code, message) VALUES ($path, $code, $message) ON CONFLICT DO NOTHING", "$path", "$code", "$message");
            return rejections.Sum(rejection =>
                insert.With(StorableText.From(rejection.Path), (long)rejection.Code, StorableText.From(rejection.Message)).ExecuteNonQuery());
        }, cancellationToken);

    /// <summary>Closes the file and leaves nothing beside it.</summary>
    public ValueTask DisposeAsync()
    {
        copies.Dispose();
        file.Dispose();
        return ValueTask.CompletedTask;
    }
}
