using Hearsay.Articles;
using Hearsay.Storage.Serialization;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>Finds the report that a new article is a later version of.</summary>
/// <remarks>
/// Two articles are versions of one report when they have the same address, or, where one of them has no address, the same
/// outlet and title. Two addresses under one title are two reports: outlets run “Morning briefing” every day.
/// </remarks>
internal sealed class VersionFinder(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand byUrl = connection.Prepare(
        "SELECT seq, version, version_of, text FROM articles WHERE url = $url ORDER BY version DESC, seq DESC LIMIT 1", "$url");

    private readonly SqliteCommand byTitle = connection.Prepare(
        """
        SELECT seq, version, version_of, text FROM articles
        WHERE title = $title AND outlet = $outlet AND (url IS NULL OR $url IS NULL)
        ORDER BY version DESC, seq DESC LIMIT 1
        """,
        "$title", "$outlet", "$url");

    /// <summary>The article's number among the versions of its report, and the row of the version before it.</summary>
    public (long Version, long? VersionOf) Find(Article article, string storedText)
    {
        var (title, outlet, url) = (StorableText.From(article.Title), StorableText.From(article.Outlet), StorableText.From(article.Url));
        if (url is not null && Newest(byUrl.With(url), storedText) is { } atUrl) return atUrl;
        if (title is not null && outlet is not null && Newest(byTitle.With(title, outlet, url), storedText) is { } underTitle) return underTitle;

        return (1, null);
    }

    public void Dispose()
    {
        byUrl.Dispose();
        byTitle.Dispose();
    }

    private static (long Version, long? VersionOf)? Newest(SqliteCommand command, string storedText)
    {
        using var row = command.ExecuteReader();
        if (!row.Read()) return null;

        var (seq, version) = (row.GetInt64(0), row.GetInt64(1));
        long? before = row.IsDBNull(2) ? null : row.GetInt64(2);

        // The same text under another id is the same version once more.
        return row.GetString(3) == storedText ? (version, before) : (version + 1, seq);
    }
}
