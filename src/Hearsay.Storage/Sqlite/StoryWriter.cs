using System.Text.Json;
using Hearsay.Storage.Serialization;
using Hearsay.Stories;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Storage.Sqlite;

/// <summary>Writes changed stories, and what the stream keeps, within the transaction of a connection.</summary>
internal sealed class StoryWriter : IDisposable
{
    private readonly SqliteCommand findArticle;
    private readonly SqliteCommand insertStory;
    private readonly SqliteCommand insertArticle;
    private readonly SqliteCommand insertFormerId;
    private readonly SqliteCommand[] removals;

    private StoryWriter(SqliteConnection connection)
    {
        findArticle = connection.Prepare("SELECT seq FROM articles WHERE id = $id", "$id");
        insertStory = connection.Prepare(
            "INSERT INTO stories (id, title, first_day, last_day, terms, notes) VALUES ($id, $title, $first, $last, $terms, $notes)",
            "$id", "$title", "$first", "$last", "$terms", "$notes");
        insertArticle = connection.Prepare(
            "INSERT INTO story_articles (story, position, article, reason) VALUES ($story, $position, $article, $reason)",
            "$story", "$position", "$article", "$reason");
        insertFormerId = connection.Prepare("INSERT INTO story_former_ids (id, story) VALUES ($id, $story)", "$id", "$story");
        removals =
        [
            connection.Prepare("DELETE FROM story_former_ids WHERE story = $story", "$story"),
            connection.Prepare("DELETE FROM story_articles WHERE story = $story", "$story"),
            connection.Prepare("DELETE FROM stories WHERE id = $story", "$story"),
        ];
    }

    /// <summary>Writes all of it.</summary>
    /// <exception cref="ArgumentException">A story holds an article that is not there or that another story holds, or two have one id.</exception>
    public static void Write(SqliteConnection connection, StoryChanges changes, CancellationToken cancellationToken)
    {
        if (changes.IsAnew)
        {
            connection.Execute("DELETE FROM story_former_ids; DELETE FROM story_articles; DELETE FROM stories; DELETE FROM story_traces; DELETE FROM story_terms;");
        }

        using var writer = new StoryWriter(connection);

        // All go before any comes: an article may have moved from one of them to another.
        foreach (var id in changes.Stories.SelectMany(story => story.FormerIds.Append(story.Id)))
        {
            foreach (var removal in writer.removals) removal.With(StorableText.From(id)).ExecuteNonQuery();
        }

        foreach (var story in changes.Stories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Insert(story);
        }

        WriteTraces(connection, changes);
        connection.Execute("UPDATE story_revision SET revision = revision + 1");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[findArticle, insertStory, insertArticle, insertFormerId, .. removals]) command.Dispose();
    }

    private void Insert(Story story)
    {
        try
        {
            insertStory.With(
                StorableText.From(story.Id), StorableText.From(story.Title), ToIso(story.From), ToIso(story.To),
                JsonSerializer.Serialize(story.Terms, LedgerJson.Options), JsonSerializer.Serialize(StoryNotes.Of(story), LedgerJson.Options)).ExecuteNonQuery();

            for (var i = 0; i < story.Articles.Count; i++)
            {
                var article = findArticle.With(StorableText.From(story.Articles[i])).ExecuteScalar()
                    ?? throw new ArgumentException($"Story {story.Id} holds article {story.Articles[i]}, which is not in the archive.", nameof(story));
                insertArticle.With(
                    StorableText.From(story.Id), (long)i, article, StorableText.From(story.Reasons.GetValueOrDefault(story.Articles[i]))).ExecuteNonQuery();
            }

            foreach (var id in story.FormerIds) insertFormerId.With(StorableText.From(id), StorableText.From(story.Id)).ExecuteNonQuery();
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SqliteErrors.Constraint)
        {
            throw new ArgumentException($"Story {story.Id} or one of its articles is there twice.", nameof(story), exception);
        }
    }

    private static void WriteTraces(SqliteConnection connection, StoryChanges changes)
    {
        var number = connection.QueryNumber("SELECT coalesce(max(number) + 1, 0) FROM story_traces");
        using var insertTrace = connection.Prepare(
            "INSERT INTO story_traces (article, number, state, words) SELECT seq, $number, $state, $words FROM articles WHERE id = $id", "$number", "$state", "$words", "$id");
        foreach (var trace in changes.Traces)
        {
            if (insertTrace.With(number++, trace.State, trace.Words, StorableText.From(trace.Article)).ExecuteNonQuery() == 1) continue;

            throw new ArgumentException($"Article {trace.Article}, which a trace is of, is not in the archive.", nameof(changes));
        }

        using var count = connection.Prepare(
            "INSERT INTO story_terms (term, articles) VALUES ($term, $articles) ON CONFLICT (term) DO UPDATE SET articles = articles + excluded.articles", "$term", "$articles");
        foreach (var (term, articles) in changes.TermCounts) count.With((long)term, (long)articles).ExecuteNonQuery();
    }

    private static string? ToIso(LocalDate? day) => day is { } value ? LocalDatePattern.Iso.Format(value) : null;
}
