using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

public sealed partial class SqliteLedgerStore
{
    private static readonly Func<SqliteConnection, IEnumerable<string>>[] ArchiveChecks =
        [ArchiveCheck.CheckPages, ArchiveCheck.CheckSchema, ArchiveCheck.CheckReferences, ArchiveCheck.CheckCopies, AuditLog.Check];

    /// <inheritdoc/>
    /// <remarks>Problems of the archive as a whole come first, then those of articles in the order they were added. Only the check of the search index waits for writers.</remarks>
    public async Task<IReadOnlyList<IntegrityProblem>> VerifyAsync(CancellationToken cancellationToken)
    {
        var problems = await file.ReadAsync(connection =>
            ArchiveChecks.SelectMany(check => CheckArchive(connection, check)).ToList(), cancellationToken).ConfigureAwait(false);
        problems.AddRange(await file.WriteAsync(connection => CheckArchive(connection, ArchiveCheck.CheckSearch), cancellationToken).ConfigureAwait(false));
        problems.AddRange(await file.ReadAsync(connection => CheckArticles(connection, cancellationToken), cancellationToken).ConfigureAwait(false));
        return problems;
    }

    /// <summary>Runs a check; one that a damaged page stops is itself a problem found.</summary>
    private static List<IntegrityProblem> CheckArchive(SqliteConnection connection, Func<SqliteConnection, IEnumerable<string>> check)
    {
        var problems = new List<IntegrityProblem>();
        try
        {
            foreach (var message in check(connection)) problems.Add(new IntegrityProblem(Article: null, message));
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SqliteErrors.Corrupt or SqliteErrors.Error)
        {
            problems.Add(new IntegrityProblem(Article: null, "the file is damaged: a check could not be finished"));
        }

        return problems;
    }

    private static List<IntegrityProblem> CheckArticles(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var problems = new List<IntegrityProblem>();
        try
        {
            using var select = connection.Prepare($"SELECT {ArticleCheck.Columns} FROM {StoredArticle.Tables} ORDER BY a.seq");
            using var row = select.ExecuteReader();
            while (row.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var id = row.GetString(0);
                problems.AddRange(ArticleCheck.Check(row).Select(message => new IntegrityProblem(id, message)));
            }
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SqliteErrors.Corrupt or SqliteErrors.Error)
        {
            problems.Add(new IntegrityProblem(Article: null, "the file is damaged: the articles could not be read to the end"));
        }

        return problems;
    }
}
