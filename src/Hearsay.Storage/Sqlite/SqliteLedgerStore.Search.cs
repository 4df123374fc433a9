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
    /// articles that fit equally well come in order of id. Where more than <see cref="SqliteStoreOptions.MostRanked"/> articles hold the
    /// words, those added last are ranked, so that a search for a common word takes no longer the larger the archive is.
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

        return [.. Rank(connection, expression, limit, file.MostRanked).Select(ranked =>
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

    private static List<(long Seq, double Score)> Rank(SqliteConnection connection, string expression, int limit, int mostRanked)
    {
        // Rows and scores only: to look at the ids of all that fit, as an order by id would, means to read all their articles.
        var fitting = new List<(long Seq, double Score)>();
        using (var search = connection.Prepare(
            $"""
            SELECT rowid, -bm25(article_search, {TitleWeight}, 1.0) FROM article_search WHERE article_search MATCH $expression
            ORDER BY rowid DESC LIMIT $most
            """,
            "$expression", "$most"))
        {
            using var row = search.With(expression, (long)mostRanked).ExecuteReader();
            while (row.Read()) fitting.Add((row.GetInt64(0), row.GetDouble(1)));
        }

        fitting.Sort((one, other) => other.Score.CompareTo(one.Score));
        var least = fitting.Count > limit ? fitting[limit - 1].Score : double.NegativeInfinity;

        using var findId = connection.Prepare("SELECT id FROM articles WHERE seq = $seq", "$seq");
        return [.. fitting
            .TakeWhile(ranked => ranked.Score >= least)
            .Select(ranked => (ranked.Seq, ranked.Score, Id: (string)findId.With(ranked.Seq).ExecuteScalar()!))
            .ToList()
            .OrderByDescending(ranked => ranked.Score)
            .ThenBy(ranked => ranked.Id, StringComparer.Ordinal)
            .Take(limit)
            .Select(ranked => (ranked.Seq, ranked.Score))];
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
