using System.Security.Cryptography;
using System.Text;
using Hearsay.Annotations;
using Hearsay.Articles;
using Hearsay.Storage.Serialization;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Hearsay.Storage.Sqlite;

/// <summary>Appends articles within the transaction of its connection.</summary>
internal sealed class ArticleAppender : IDisposable
{
    private readonly SqliteCommand find;
    private readonly SqliteCommand insertArticle;
    private readonly SqliteCommand insertLayers;
    private readonly VersionFinder versions;

    public ArticleAppender(SqliteConnection connection)
    {
        find = connection.Prepare("SELECT 1 FROM articles WHERE id = $id", "$id");
        insertArticle = connection.Prepare(
            """
            INSERT INTO articles (id, id_from_content, outlet, title, url, path, published, published_at, published_basis, language,
                                  version, version_of, metadata, metadata_sha256, text_sha256, text)
            VALUES ($id, $fromContent, $outlet, $title, $url, $path, $published, $publishedAt, $basis, $language,
                    $version, $versionOf, $metadata, $metadataHash, $textHash, $text)
            RETURNING seq
            """,
            "$id", "$fromContent", "$outlet", "$title", "$url", "$path", "$published", "$publishedAt", "$basis", "$language",
            "$version", "$versionOf", "$metadata", "$metadataHash", "$textHash", "$text");
        insertLayers = connection.Prepare(
            "INSERT INTO annotations (article, format, layers_sha256, layers) VALUES ($article, $format, $hash, $layers)",
            "$article", "$format", "$hash", "$layers");
        versions = new VersionFinder(connection);
    }

    /// <summary>Appends an article unless its id is there.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Append(AnnotatedArticle annotated, PackedLayers layers)
    {
        var article = annotated.Article;
        if (find.With(StorableText.From(article.Id)).ExecuteScalar() is not null) return false;

        var text = StorableText.From(article.Text);
        var metadata = ArticleMetadata.Write(article, text);
        var (version, versionOf) = versions.Find(article, text);

        var seq = insertArticle.With(
            StorableText.From(article.Id), IsIdFromContent(article) ? 1L : 0L,
            StorableText.From(article.Outlet), StorableText.From(article.Title), StorableText.From(article.Url), StorableText.From(article.Path),
            article.Published?.ToString(), ToMilliseconds(article.Published), article.PublishedBasis.ToString(), StorableText.From(article.Language),
            version, versionOf, metadata, Sha256(metadata), Sha256(text), text).ExecuteScalar();
        insertLayers.With(seq, layers.Format, layers.Sha256, layers.Bytes).ExecuteNonQuery();
        return true;
    }

    /// <summary>Whether the id is the hash of outlet and text, rather than one that the input gave.</summary>
    public static bool IsIdFromContent(Article article) => article.Id == ContentId.Of(article.Outlet, article.Text);

    /// <summary>Hash of a column's text.</summary>
    public static byte[] Sha256(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    public void Dispose()
    {
        find.Dispose();
        insertArticle.Dispose();
        insertLayers.Dispose();
        versions.Dispose();
    }

    private static long? ToMilliseconds(PublicationTime? published) =>
        published is not { } time ? null
        : (time.Instant?.ToInstant() ?? time.Day.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()).ToUnixTimeMilliseconds();
}
