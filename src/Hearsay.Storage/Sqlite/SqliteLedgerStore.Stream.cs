using Hearsay.Storage.Serialization;
using Hearsay.Stories;

namespace Hearsay.Storage.Sqlite;

public sealed partial class SqliteLedgerStore
{
    private const string RevisionOfStories = "SELECT revision FROM story_revision";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A story holds an article that is not there or that another story holds, or two have one id.</exception>
    public Task<bool> ChangeStoriesAsync(StoryChanges changes, long revision, CancellationToken cancellationToken) =>
        file.WriteAsync(connection =>
        {
            if (connection.QueryNumber(RevisionOfStories) != revision) return false;

            StoryWriter.Write(connection, changes, cancellationToken);
            return true;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<long> ReadStoryRevisionAsync(CancellationToken cancellationToken) =>
        file.ReadAsync(connection => connection.QueryNumber(RevisionOfStories), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindUnplacedAsync(CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlyList<string>>(connection =>
        {
            using var select = connection.Prepare(
                """
                SELECT a.id, a.published_at FROM articles a LEFT JOIN story_traces t ON t.article = a.seq WHERE t.article IS NULL
                """);
            using var row = select.ExecuteReader();
            var unplaced = new List<(string Id, long? Published)>();
            while (row.Read()) unplaced.Add((row.GetString(0), row.IsDBNull(1) ? null : row.GetInt64(1)));

            return [.. unplaced.OrderBy(article => article.Published is null).ThenBy(article => article.Published).ThenBy(article => article.Id, StringComparer.Ordinal).Select(article => article.Id)];
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoryTrace>> ReadStoryTracesAsync(int from, int limit, CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlyList<StoryTrace>>(connection =>
        {
            using var select = connection.Prepare(
                "SELECT a.id, t.state FROM story_traces t JOIN articles a ON a.seq = t.article WHERE t.number >= $from ORDER BY t.number LIMIT $limit", "$from", "$limit");
            using var row = select.With((long)from, (long)limit).ExecuteReader();
            var traces = new List<StoryTrace>();
            while (row.Read()) traces.Add(new StoryTrace(row.GetString(0), row.GetFieldValue<byte[]>(1), []));

            return traces;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, byte[]>> ReadStoryWordsAsync(IReadOnlyCollection<string> articles, CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlyDictionary<string, byte[]>>(connection =>
        {
            using var select = connection.Prepare("SELECT t.words FROM articles a JOIN story_traces t ON t.article = a.seq WHERE a.id = $id", "$id");
            var words = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var id in articles)
            {
                if (select.With(StorableText.From(id)).ExecuteScalar() is byte[] bytes) words[id] = bytes;
            }

            return words;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<KeyValuePair<int, int>>> ReadTermCountsAsync(CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlyList<KeyValuePair<int, int>>>(connection =>
        {
            using var select = connection.Prepare("SELECT term, articles FROM story_terms");
            using var row = select.ExecuteReader();
            var counts = new List<KeyValuePair<int, int>>();
            while (row.Read()) counts.Add(new((int)row.GetInt64(0), (int)row.GetInt64(1)));

            return counts;
        }, cancellationToken);
}
