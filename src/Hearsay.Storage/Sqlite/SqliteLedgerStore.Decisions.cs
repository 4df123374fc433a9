using System.Text;
using System.Text.Json;
using Hearsay.Decisions;
using Microsoft.Data.Sqlite;
using NodaTime.Text;

namespace Hearsay.Storage.Sqlite;

public sealed partial class SqliteLedgerStore
{
    /// <inheritdoc/>
    public Task<bool> AppendDecisionAsync(Decision decision, AuditEntry entry, CancellationToken cancellationToken) =>
        file.WriteAsync(connection =>
        {
            using var find = connection.Prepare("SELECT 1 FROM decisions WHERE id = $id", "$id");
            if (find.With(decision.Id).ExecuteScalar() is not null) return false;

            var json = Encoding.UTF8.GetString(DecisionJson.Write(decision));
            using var insert = connection.Prepare(
                "INSERT INTO decisions (id, kind, subject, decision, decision_sha256) VALUES ($id, $kind, $subject, $decision, $hash)",
                "$id", "$kind", "$subject", "$decision", "$hash");
            insert.With(decision.Id, DecisionJson.Word(decision.Kind), DecisionJson.Word(decision.Subject), json, ArticleAppender.Sha256(json)).ExecuteNonQuery();
            AuditLog.Append(connection, entry);
            return true;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Decision>> ReadDecisionsAsync(CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlyList<Decision>>(connection =>
        {
            using var select = connection.Prepare("SELECT id, decision FROM decisions ORDER BY seq");
            using var row = select.ExecuteReader();
            var decisions = new List<Decision>();
            while (row.Read()) decisions.Add(ReadDecision(row));

            return decisions;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task AppendAuditAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        file.WriteAsync(connection =>
        {
            AuditLog.Append(connection, entry);
            return true;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return file.ReadAsync(connection => AuditLog.Read(connection, limit, file.Path), cancellationToken);
    }

    private Decision ReadDecision(SqliteDataReader row)
    {
        try
        {
            return DecisionJson.Read(Encoding.UTF8.GetBytes(row.GetString(1)));
        }
        catch (Exception exception) when (exception is JsonException or UnparsableValueException)
        {
            var (code, message) = SqliteErrors.Damaged(file.Path);
            throw new HearsayException(code, $"Decision {row.GetString(0)} can't be read. {message}", exception);
        }
    }
}
