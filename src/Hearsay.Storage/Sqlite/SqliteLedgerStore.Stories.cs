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
        SELECT s.id, s.title, s.first_day, s.last_day, s.terms, s.notes, a.id, m.reason
        FROM stories s LEFT JOIN story_articles m ON m.story = s.id LEFT JOIN articles a ON a.seq = m.article
        """;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A story holds an article that is not there or that another story holds, or two have one id.</exception>
    public Task ReplaceStoriesAsync(IReadOnlyList<Story> stories, CancellationToken cancellationToken) =>
        file.WriteAsync(connection =>
        {
            StoryWriter.Write(connection, StoryChanges.Nothing with { IsAnew = true, Stories = stories }, cancellationToken);
            return stories.Count;
        }, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Stories without a single dated article come last.</remarks>
    public Task<IReadOnlyList<Story>> ReadStoriesAsync(CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlyList<Story>>(connection =>
        {
            // One statement sees one state of the archive, whoever replaces the stories meanwhile.
            using var select = connection.Prepare($"{StoryRows} ORDER BY s.id, m.position");
            return [.. ReadStoryRows(connection, select)
                .OrderBy(story => story.From is null).ThenBy(story => story.From).ThenBy(story => story.Id, StringComparer.Ordinal)];
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<Story?> FindStoryAsync(string id, CancellationToken cancellationToken) =>
        file.ReadAsync(connection =>
        {
            using var select = connection.Prepare($"{StoryRows} WHERE s.id = $id ORDER BY m.position", "$id");
            if (ReadStoryRows(connection, select.With(StorableText.From(id))) is [var story]) return story;

            using var former = connection.Prepare("SELECT story FROM story_former_ids WHERE id = $id", "$id");
            return former.With(StorableText.From(id)).ExecuteScalar() is string now ? ReadStoryRows(connection, select.With(now)).FirstOrDefault() : null;
        }, cancellationToken);

    private List<Story> ReadStoryRows(SqliteConnection connection, SqliteCommand select)
    {
        using var row = select.ExecuteReader();
        var stories = new List<Story>();
        var (articles, reasons) = (new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
        using var former = connection.Prepare("SELECT id FROM story_former_ids WHERE story = $story ORDER BY id", "$story");
        while (row.Read())
        {
            if (stories.Count == 0 || stories[^1].Id != row.GetString(0))
            {
                (articles, reasons) = ([], new Dictionary<string, string>(StringComparer.Ordinal));
                stories.Add(ReadStory(row) with { Articles = articles, Reasons = reasons, FormerIds = ReadFormerIds(former.With(row.GetString(0))) });
            }

            if (row.IsDBNull(6)) continue;

            articles.Add(row.GetString(6));
            if (!row.IsDBNull(7)) reasons.Add(row.GetString(6), row.GetString(7));
        }

        return stories;
    }

    private static IReadOnlyList<string> ReadFormerIds(SqliteCommand select)
    {
        using var row = select.ExecuteReader();
        var ids = new List<string>();
        while (row.Read()) ids.Add(row.GetString(0));

        return ids;
    }

    private Story ReadStory(SqliteDataReader row)
    {
        try
        {
            var terms = JsonSerializer.Deserialize<List<string>>(row.GetString(4), LedgerJson.Options) ?? [];
            var notes = JsonSerializer.Deserialize<StoryNotes>(row.GetString(5), LedgerJson.Options) ?? new StoryNotes();
            return notes.AddTo(new Story(row.GetString(0), row.GetString(1), FromIso(row, 2), FromIso(row, 3), [], terms, new Dictionary<string, string>()));
        }
        catch (Exception exception) when (exception is JsonException or UnparsableValueException)
        {
            var (code, message) = SqliteErrors.Damaged(file.Path);
            throw new HearsayException(code, $"Story {row.GetString(0)} can't be read. {message}", exception);
        }
    }

    private static LocalDate? FromIso(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : LocalDatePattern.Iso.Parse(row.GetString(column)).Value;
}
