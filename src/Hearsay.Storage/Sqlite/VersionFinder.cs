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
    private readonly SqliteCommand byUrl = Newest(connection, "url = $url", "$url");
    private readonly SqliteCommand byTitle = Newest(connection, "title = $title AND outlet = $outlet", "$title", "$outlet");
    private readonly SqliteCommand byTitleWithoutUrl = Newest(connection, "title = $title AND outlet = $outlet AND url IS NULL", "$title", "$outlet");

    /// <summary>The article's number among the versions of its report, and the row of the version before it.</summary>
    public (long Version, long? VersionOf) Find(Article article, string storedText)
    {
        var (title, outlet, url) = (StorableText.From(article.Title), StorableText.From(article.Outlet), StorableText.From(article.Url));
        if (url is not null && After(byUrl.With(url), storedText) is { } atUrl) return atUrl;
        if (title is null || outlet is null) return (1, null);

        return After((url is null ? byTitle : byTitleWithoutUrl).With(title, outlet), storedText) ?? (1, null);
    }

    public void Dispose()
    {
        byUrl.Dispose();
        byTitle.Dispose();
        byTitleWithoutUrl.Dispose();
    }

    private static SqliteCommand Newest(SqliteConnection connection, string where, params ReadOnlySpan<string> parameters) =>
        connection.Prepare($"SELECT seq, version, version_of, text FROM articles WHERE {where} ORDER BY version DESC, seq DESC LIMIT 1", parameters);

    private static (long Version, long? VersionOf)? After(SqliteCommand command, string storedText)
    {
        using var row = command.ExecuteReader();
        if (!row.Read()) return null;

        var (seq, version) = (row.GetInt64(0), row.GetInt64(1));
        long? before = row.IsDBNull(2) ? null : row.GetInt64(2);

        // The same text under another id is the same version once more.
        return row.GetString(3) == storedText ? (version, before) : (version + 1, seq);
    }
}
