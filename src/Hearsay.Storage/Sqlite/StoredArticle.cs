using System.Text.Json;
using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Storage.Serialization;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>Reads articles from their rows.</summary>
internal static class StoredArticle
{
    /// <summary>The columns that <see cref="Read"/> expects first, in this order.</summary>
    public const string Columns = "a.id, a.metadata, a.text, n.format, n.layers_sha256, n.layers";

    /// <summary>The tables they stand in.</summary>
    public const string Tables = "articles a LEFT JOIN annotations n ON n.article = a.seq";

    /// <summary>The article with its annotations.</summary>
    /// <param name="row">A row of <see cref="Columns"/>.</param>
    /// <param name="path">The archive, for the message.</param>
    /// <exception cref="HearsayException">The row is not as it was written.</exception>
    public static AnnotatedArticle Read(SqliteDataReader row, string path)
    {
        var id = row.GetString(0);
        try
        {
            var article = ReadArticle(row);
            return ReadLayers(row)?.LayOver(article) ?? throw new JsonException("There are no annotations.");
        }
        catch (JsonException exception)
        {
            throw Damaged(id, path, exception);
        }
    }

    /// <summary>What to throw for a row that is not as it was written.</summary>
    public static HearsayException Damaged(string id, string path, Exception exception)
    {
        var (code, message) = SqliteErrors.Damaged(path);
        return new HearsayException(code, $"Article {id} can't be read. {message}", exception);
    }

    /// <exception cref="JsonException">The metadata are not as they were written.</exception>
    public static Article ReadArticle(SqliteDataReader row) => ArticleMetadata.Read(row.GetString(1), row.GetString(2));

    /// <summary>The packed layers, or <see langword="null"/> where an article has lost them.</summary>
    public static PackedLayers? ReadLayers(SqliteDataReader row) =>
        row.IsDBNull(3) ? null : new PackedLayers(row.GetString(3), row.GetFieldValue<byte[]>(4), row.GetFieldValue<byte[]>(5));
}
