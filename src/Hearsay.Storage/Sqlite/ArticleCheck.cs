using System.Security.Cryptography;
using System.Text.Json;
using Hearsay.Articles;
using Hearsay.Storage.Serialization;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>Holds one article's row against its own hashes, id and spans.</summary>
internal static class ArticleCheck
{
    /// <summary>The columns that <see cref="Check"/> expects, in this order.</summary>
    public const string Columns =
        StoredArticle.Columns + ", a.text_sha256, a.metadata_sha256, a.id_from_content, a.outlet, a.title, a.url, a.path, a.published, a.language";

    /// <summary>What is wrong with it, one line each.</summary>
    public static IEnumerable<string> Check(SqliteDataReader row)
    {
        var problems = new List<string>();
        if (!HasHash(row.GetString(2), row.GetFieldValue<byte[]>(6))) problems.Add("the text is not the one that was added: its hash differs");
        if (!HasHash(row.GetString(1), row.GetFieldValue<byte[]>(7))) problems.Add("the metadata are not those that were added: their hash differs");

        try
        {
            var article = StoredArticle.ReadArticle(row);
            problems.AddRange(CheckColumns(row, article));
            problems.AddRange(SpanCheck.Check(article));
            problems.AddRange(CheckLayers(StoredArticle.ReadLayers(row), article));
        }
        catch (JsonException exception)
        {
            problems.Add($"the metadata can't be read: {exception.Message}");
        }

        return problems;
    }

    private static IEnumerable<string> CheckColumns(SqliteDataReader row, Article article)
    {
        if (row.GetInt64(8) == 1 && !ArticleAppender.IsIdFromContent(article))
        {
            yield return $"the id is not that of outlet and text, which is {ContentId.Of(article.Outlet, article.Text)}";
        }

        (string Column, string? Written, string? Expected)[] columns =
        [
            ("id", row.GetString(0), article.Id),
            ("outlet", Text(row, 9), article.Outlet),
            ("title", Text(row, 10), article.Title),
            ("url", Text(row, 11), article.Url),
            ("path", Text(row, 12), article.Path),
            ("published", Text(row, 13), article.Published?.ToString()),
            ("language", Text(row, 14), article.Language),
        ];

        foreach (var (column, written, expected) in columns)
        {
            if (written != StorableText.From(expected)) yield return $"the column {column} says “{written}”, the metadata “{expected}”";
        }
    }

    private static IEnumerable<string> CheckLayers(PackedLayers? layers, Article article)
    {
        if (layers is null) return ["the annotations are missing"];

        try
        {
            var json = layers.UnpackJson();
            var problems = SpanCheck.Check(PackedLayers.LayOver(article, json));
            return HashEquals(json, layers.Sha256) ? problems : problems.Prepend("the annotations are not those that were added: their hash differs");
        }
        catch (JsonException exception)
        {
            return [$"the annotations can't be read: {exception.Message}"];
        }
    }

    private static bool HasHash(string text, byte[] expected) => ArticleAppender.Sha256(text).AsSpan().SequenceEqual(expected);

    private static bool HashEquals(byte[] bytes, byte[] expected) => SHA256.HashData(bytes).AsSpan().SequenceEqual(expected);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
