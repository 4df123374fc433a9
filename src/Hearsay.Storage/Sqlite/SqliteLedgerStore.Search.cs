using System.Text.Json;
using Hearsay.Articles;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

public sealed partial class SqliteLedgerStore
{
    // A word of the headline weighs as much as this many in the text, each of which counts the less the longer the text is.
    private const string TitleWeight = "4.0";

    /// <inheritdoc/>
    /// <remarks>
    /// All words must be there, in whatever case and with or without diacritics. Title and text are ranked together by BM25;
    /// articles that fit equally well come in order of id.
    /// </remarks>
    public Task<IReadOnlyList<SearchHit>> SearchAsync(string query, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);

        var expression = SearchQuery.ToExpression(query);
        return expression.Length == 0 || limit == 0
            ? Task.FromResult<IReadOnlyList<SearchHit>>([])
            : file.ReadAsync<IReadOnlyList<SearchHit>>(connection => Search(connection, expression, limit), cancellationToken);
    }

    private List<SearchHit> Search(SqliteConnection connection, string expression, int limit)
    {
        using var readArticle = connection.Prepare("SELECT id, metadata, text FROM articles WHERE seq = $seq", "$seq");
        using var highlight = connection.Prepare(
            "SELECT highlight(article_search, 1, $open, $close) FROM article_search WHERE article_search MATCH $expression AND rowid = $seq",
            "$open", "$close", "$expression", "$seq");

        return [.. Rank(connection, expression, limit).Select(ranked =>
        {
            var (article, storedText) = ReadArticle(readArticle, ranked.Seq);
            return new SearchHit(article, ranked.Score, FindMatches(highlight, expression, ranked.Seq, storedText));
        })];
    }

    private static IReadOnlyList<TextSpan> FindMatches(SqliteCommand highlight, string expression, long seq, string text) =>
        MatchMarkers.NotIn(text) is { } markers
        && highlight.With(markers.Open.ToString(), markers.Close.ToString(), expression, seq).ExecuteScalar() is string marked
            ? markers.FindSpans(marked)
            : [];

    private static List<(long Seq, double Score)> Rank(SqliteConnection connection, string expression, int limit)
    {
        // Ids only: the texts would all go through the sorter.
        using var search = connection.Prepare(
            $"""
            SELECT m.seq, m.score
            FROM (SELECT rowid AS seq, -bm25(article_search, {TitleWeight}, 1.0) AS score FROM article_search WHERE article_search MATCH $expression) m
            JOIN articles a ON a.seq = m.seq
            ORDER BY m.score DESC, a.id LIMIT $limit
            """,
            "$expression", "$limit");
        using var row = search.With(expression, (long)limit).ExecuteReader();
        var ranked = new List<(long Seq, double Score)>();
        while (row.Read()) ranked.Add((row.GetInt64(0), row.GetDouble(1)));

        return ranked;
    }

    private (Article Article, string StoredText) ReadArticle(SqliteCommand readArticle, long seq)
    {
        using var row = readArticle.With(seq).ExecuteReader();
        row.Read();
        try
        {
            return (StoredArticle.ReadArticle(row), row.GetString(2));
        }
        catch (JsonException exception)
        {
            throw StoredArticle.Damaged(row.GetString(0), file.Path, exception);
        }
    }
}
