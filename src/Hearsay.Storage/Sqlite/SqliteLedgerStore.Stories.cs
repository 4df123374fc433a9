using System.Text.Json;
using Hearsay.Storage.Serialization;
using Hearsay.Stories;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Storage.Sqlite;

public sealed partial class SqliteLedgerStore
{
    private const string StoryRows =
        """
        SELECT s.id, s.title, s.first_day, s.last_day, s.terms, a.id, m.reason
        FROM stories s LEFT JOIN story_articles m ON m.story = s.id LEFT JOIN articles a ON a.seq = m.article
        """;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A story holds an article that is not there or that another story holds, or two have one id.</exception>
    public Task ReplaceStoriesAsync(IReadOnlyList<Story> stories, CancellationToken cancellationToken) =>
        file.WriteAsync(connection =>
        {
            connection.Execute("DELETE FROM story_articles; DELETE FROM stories;");

            using var findArticle = connection.Prepare("SELECT seq FROM articles WHERE id = $id", "$id");
            using var insertStory = connection.Prepare(
                "INSERT INTO stories (id, title, first_day, last_day, terms) VALUES ($id, $title, $first, $last, $terms)",
                "$id", "$title", "$first", "$last", "$terms");
            using var insertArticle = connection.Prepare(
                "INSERT INTO story_articles (story, position, article, reason) VALUES ($story, $position, $article, $reason)",
                "$story", "$position", "$article", "$reason");

            foreach (var story in stories)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Insert(story, insertStory, insertArticle, findArticle);
            }

            return stories.Count;
        }, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Stories without a single dated article come last.</remarks>
    public Task<IReadOnlyList<Story>> ReadStoriesAsync(CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlyList<Story>>(connection =>
        {
            // One statement sees one state of the archive, whoever replaces the stories meanwhile.
            using var select = connection.Prepare($"{StoryRows} ORDER BY s.id, m.position");
            return [.. ReadStoryRows(select)
                .OrderBy(story => story.From is null).ThenBy(story => story.From).ThenBy(story => story.Id, StringComparer.Ordinal)];
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<Story?> FindStoryAsync(string id, CancellationToken cancellationToken) =>
        file.ReadAsync(connection =>
        {
            using var select = connection.Prepare($"{StoryRows} WHERE s.id = $id ORDER BY m.position", "$id");
            return ReadStoryRows(select.With(StorableText.From(id))).FirstOrDefault();
        }, cancellationToken);

    private List<Story> ReadStoryRows(SqliteCommand select)
    {
        using var row = select.ExecuteReader();
        var stories = new List<Story>();
        var (articles, reasons) = (new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
        while (row.Read())
        {
            if (stories.Count == 0 || stories[^1].Id != row.GetString(0))
            {
                (articles, reasons) = ([], new Dictionary<string, string>(StringComparer.Ordinal));
                stories.Add(ReadStory(row) with { Articles = articles, Reasons = reasons });
            }

            if (row.IsDBNull(5)) continue;

            articles.Add(row.GetString(5));
            if (!row.IsDBNull(6)) reasons.Add(row.GetString(5), row.GetString(6));
        }

        return stories;
    }

    private static void Insert(Story story, SqliteCommand insertStory, SqliteCommand insertArticle, SqliteCommand findArticle)
    {
        try
        {
            insertStory.With(
                StorableText.From(story.Id), StorableText.From(story.Title), ToIso(story.From), ToIso(story.To),
                JsonSerializer.Serialize(story.Terms, LedgerJson.Options)).ExecuteNonQuery();

            for (var i = 0; i < story.Articles.Count; i++)
            {
                var article = findArticle.With(StorableText.From(story.Articles[i])).ExecuteScalar()
                    ?? throw new ArgumentException($"Story {story.Id} holds article {story.Articles[i]}, which is not in the archive.", nameof(story));
                insertArticle.With(
                    StorableText.From(story.Id), (long)i, article, StorableText.From(story.Reasons.GetValueOrDefault(story.Articles[i]))).ExecuteNonQuery();
            }
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SqliteErrors.Constraint)
        {
            throw new ArgumentException($"Story {story.Id} or one of its articles is there twice.", nameof(story), exception);
        }
    }

    private Story ReadStory(SqliteDataReader row)
    {
        try
        {
            var terms = JsonSerializer.Deserialize<List<string>>(row.GetString(4), LedgerJson.Options) ?? [];
            return new Story(row.GetString(0), row.GetString(1), FromIso(row, 2), FromIso(row, 3), [], terms, new Dictionary<string, string>());
        }
        catch (Exception exception) when (exception is JsonException or UnparsableValueException)
        {
            var (code, message) = SqliteErrors.Damaged(file.Path);
            throw new HearsayException(code, $"Story {row.GetString(0)} can't be read. {message}", exception);
        }
    }

    private static string? ToIso(LocalDate? day) => day is { } value ? LocalDatePattern.Iso.Format(value) : null;

    private static LocalDate? FromIso(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : LocalDatePattern.Iso.Parse(row.GetString(column)).Value;
}
