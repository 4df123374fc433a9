using System.Security.Cryptography;
using System.Text;
using Hearsay.Decisions;
using Hearsay.Storage.Serialization;
using Microsoft.Data.Sqlite;
using NodaTime.Text;

namespace Hearsay.Storage.Sqlite;

/// <summary>The lines of the audit log, each of which carries a hash over itself and the one before.</summary>
internal static class AuditLog
{
    private const string Columns = "at, who, origin, action, details, chain_sha256";

    /// <summary>Appends a line within the transaction of its connection.</summary>
    public static void Append(SqliteConnection connection, AuditEntry entry)
    {
        string[] line =
        [
            InstantPattern.ExtendedIso.Format(entry.Signed.At), StorableText.From(entry.Signed.By), StorableText.From(entry.Signed.From),
            StorableText.From(entry.Action), StorableText.From(entry.Details),
        ];
        using var last = connection.Prepare("SELECT chain_sha256 FROM audit ORDER BY seq DESC LIMIT 1");
        using var insert = connection.Prepare(
            $"INSERT INTO audit ({Columns}) VALUES ($at, $who, $origin, $action, $details, $chain)", "$at", "$who", "$origin", "$action", "$details", "$chain");
        insert.With(line[0], line[1], line[2], line[3], line[4], Chain(last.ExecuteScalar() as byte[] ?? [], line)).ExecuteNonQuery();
    }

    /// <summary>The newest lines, the newest first.</summary>
    /// <exception cref="HearsayException">A line does not say when.</exception>
    public static IReadOnlyList<AuditEntry> Read(SqliteConnection connection, int limit, string path)
    {
        using var select = connection.Prepare($"SELECT {Columns} FROM audit ORDER BY seq DESC LIMIT $limit", "$limit");
        using var row = select.With((long)limit).ExecuteReader();
        var entries = new List<AuditEntry>();
        while (row.Read())
        {
            if (!InstantPattern.ExtendedIso.Parse(row.GetString(0)).TryGetValue(default, out var at))
            {
                var (code, message) = SqliteErrors.Damaged(path);
                throw new HearsayException(code, $"A line of the audit log says “{row.GetString(0)}” where an instant was expected. {message}");
            }

            entries.Add(new AuditEntry(new Signature(row.GetString(1), at, row.GetString(2)), row.GetString(3), row.GetString(4)));
        }

        return entries;
    }

    /// <summary>Lines whose hash does not follow from the one before, and decisions that are not what was signed.</summary>
    public static IEnumerable<string> Check(SqliteConnection connection)
    {
        var before = Array.Empty<byte>();
        using (var select = connection.Prepare($"SELECT {Columns}, seq FROM audit ORDER BY seq"))
        using (var row = select.ExecuteReader())
        {
            while (row.Read())
            {
                var expected = Chain(before, [row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)]);
                before = row.GetFieldValue<byte[]>(5);
                if (!before.AsSpan().SequenceEqual(expected)) yield return $"line {row.GetInt64(6)} of the audit log is not what was written, or one before it is missing";
            }
        }

        using var decisions = connection.Prepare("SELECT id, decision, decision_sha256 FROM decisions ORDER BY seq");
        using var decision = decisions.ExecuteReader();
        while (decision.Read())
        {
            var (id, json) = (decision.GetString(0), decision.GetString(1));
            var isWhole = ArticleAppender.Sha256(json).AsSpan().SequenceEqual(decision.GetFieldValue<byte[]>(2)) && ContentId.Of("decision", json) == id;
            if (!isWhole) yield return $"decision {id} is not what was signed: its hash differs";
        }
    }

    private static byte[] Chain(byte[] before, IEnumerable<string> line)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        foreach (var part in line)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData("\u001f"u8);
        }

        return hash.GetHashAndReset();
    }
}
