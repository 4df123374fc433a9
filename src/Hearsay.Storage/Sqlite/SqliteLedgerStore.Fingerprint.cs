using System.Security.Cryptography;
using System.Text;
using Hearsay.Storage.Serialization;

namespace Hearsay.Storage.Sqlite;

public sealed partial class SqliteLedgerStore
{
    /// <summary>Where the archive is.</summary>
    public string Path => file.Path;

    /// <summary>A hash over the articles with these ids as they stand in the archive: metadata, text, annotations.</summary>
    internal Task<string> FingerprintAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        file.ReadAsync(connection =>
        {
            using var select = connection.Prepare(
                "SELECT a.metadata, a.text, n.layers_sha256 FROM articles a LEFT JOIN annotations n ON n.article = a.seq WHERE a.id = $id", "$id");
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var id in ids)
            {
                using var row = select.With(StorableText.From(id)).ExecuteReader();
                if (!row.Read()) continue;

                // Each part is hashed by itself, so that no two of them can run together.
                hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(row.GetString(0))));
                hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(row.GetString(1))));
                hash.AppendData(row.IsDBNull(2) ? SHA256.HashData([]) : row.GetFieldValue<byte[]>(2));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }, cancellationToken);
}
