using System.Globalization;
using System.Text.Json;
using Hearsay.Storage.Serialization;
using Hearsay.Stories;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Storage.Sqlite;

public sealed partial class SqliteLedgerStore
{
    /// <inheritdoc/>
    public Task<StoryPage> ReadStoryPageAsync(StoryFilter filter, string? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        return file.ReadAsync(connection => ReadStoryPage(connection, filter, StoryCursor.Parse(after), limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<string?> FindStoryOfAsync(string article, CancellationToken cancellationToken) =>
        file.ReadAsync(connection =>
        {
            using var select = connection.Prepare("SELECT m.story FROM articles a JOIN story_articles m ON m.article = a.seq WHERE a.id = $id", "$id");
            return select.With(StorableText.From(article)).ExecuteScalar() as string;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<(int Articles, int Stories)> CountAsync(CancellationToken cancellationToken) =>
        file.ReadAsync(
            connection => ((int)connection.QueryNumber("SELECT count(*) FROM articles"), (int)connection.QueryNumber("SELECT count(*) FROM stories")),
            cancellationToken);

    private StoryPage ReadStoryPage(SqliteConnection connection, StoryFilter filter, StoryCursor? after, int limit)
    {
        using var select = Prepare(connection, filter, after, limit);
        if (select is null) return new StoryPage([], Next: null);

        var rows = new List<(Story Story, string LastDay)>();
        using (var row = select.ExecuteReader())
        {
            while (row.Read()) rows.Add((ReadStory(row), row.IsDBNull(3) ? "" : row.GetString(3)));
        }

        using var coverage = connection.Prepare(
            """
            SELECT a.outlet, substr(a.published, 1, 10), count(*)
            FROM story_articles m JOIN articles a ON a.seq = m.article WHERE m.story = $story GROUP BY 1, 2
            """,
            "$story");
        using var own = connection.Prepare(
            """
            SELECT count(*) FROM story_articles m JOIN articles a ON a.seq = m.article
            WHERE m.story = $story AND a.id IN (SELECT value FROM json_each($articles))
            """,
            "$story", "$articles");
        var page = rows.Take(limit).Select(row => Summarize(row.Story, coverage, own)).ToList();
        return new StoryPage(page, rows.Count > limit ? new StoryCursor(rows[limit - 1].LastDay, rows[limit - 1].Story.Id).ToString() : null);
    }

    /// <summary>The statement that lists one row more than the page holds; <see langword="null"/> where the filter can fit nothing.</summary>
    private static SqliteCommand? Prepare(SqliteConnection connection, StoryFilter filter, StoryCursor? after, int limit)
    {
        var (conditions, values) = (new List<string>(), new List<(string Name, object Value)>());
        if (after is not null)
        {
            conditions.Add("(coalesce(s.last_day, '') < $afterDay OR (coalesce(s.last_day, '') = $afterDay AND s.id > $afterId))");
            values.AddRange([("$afterDay", after.LastDay), ("$afterId", after.Id)]);
        }

        if (filter.From is { } from) Add("coalesce(s.last_day, '') >= {0}", LocalDatePattern.Iso.Format(from));
        if (filter.To is { } to) Add("s.first_day <= {0}", LocalDatePattern.Iso.Format(to));
        if (filter.Outlet is { } outlet)
        {
            Add("EXISTS (SELECT 1 FROM story_articles m JOIN articles a ON a.seq = m.article WHERE m.story = s.id AND a.outlet = {0})", StorableText.From(outlet));
        }

        if (filter.Only is { } only)
        {
            if (only.Count == 0) return null;

            Add("s.id IN (SELECT value FROM json_each({0}))", JsonSerializer.Serialize(only.Select(StorableText.From)));
        }

        var phrases = filter.Names.Select(name => $"\"{SearchQuery.WithoutMarks(name)}\"").Prepend(filter.Words).OfType<string>();
        foreach (var words in phrases)
        {
            var expression = SearchQuery.ToExpression(words);
            if (expression.Length == 0) return null;

            Add("s.id IN (SELECT m.story FROM article_search f JOIN story_articles m ON m.article = f.rowid WHERE article_search MATCH {0})", expression);
        }

        values.Add(("$limit", limit + 1L));
        var where = conditions.Count > 0 ? $"WHERE {string.Join(" AND ", conditions)}" : "";
        var command = connection.Prepare(
            $"SELECT s.id, s.title, s.first_day, s.last_day, s.terms, s.notes FROM stories s {where} ORDER BY coalesce(s.last_day, '') DESC, s.id LIMIT $limit",
            [.. values.Select(value => value.Name)]);
        return command.With([.. values.Select(value => value.Value)]);

        void Add(string condition, object value)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"$value{values.Count}");
            conditions.Add(condition.Replace("{0}", name, StringComparison.Ordinal));
            values.Add((name, value));
        }
    }

    private static StorySummary Summarize(Story story, SqliteCommand coverage, SqliteCommand own)
    {
        var (articles, outlets, days) = (0, new Dictionary<string, int>(StringComparer.Ordinal), new SortedDictionary<LocalDate, int>());
        using var row = coverage.With(StorableText.From(story.Id)).ExecuteReader();
        while (row.Read())
        {
            var count = row.GetInt32(2);
            articles += count;
            if (!row.IsDBNull(0)) outlets[row.GetString(0)] = outlets.GetValueOrDefault(row.GetString(0)) + count;
            if (!row.IsDBNull(1) && LocalDatePattern.Iso.Parse(row.GetString(1)).TryGetValue(default, out var day)) days[day] = days.GetValueOrDefault(day) + count;
        }

        return new StorySummary(
            story.Id, story.Title, story.From, story.To, story.Terms, articles,
            [.. outlets.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))],
            [.. days.Select(pair => (pair.Key, pair.Value))])
        {
            Guests = CountGuests(story, own),
        };
    }

    // The articles of a listed story were not read, so all that have posts on it look like guests.
    private static int CountGuests(Story story, SqliteCommand own)
    {
        if (story.Posts.Count == 0) return 0;

        var articles = story.Guests;
        var listed = own.With(StorableText.From(story.Id), JsonSerializer.Serialize(articles.Select(StorableText.From)));
        return articles.Count - Convert.ToInt32(listed.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
