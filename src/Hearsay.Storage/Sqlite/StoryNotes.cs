using System.Text.Json.Serialization;
using Hearsay.Stories;

namespace Hearsay.Storage.Sqlite;

/// <summary>What is kept of a story beside its columns. What there is none of is left out.</summary>
internal sealed record StoryNotes
{
    /// <summary>Late merges and splits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<StoryEvent>? Events { get; init; }

    /// <summary>The turns of a long story.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Chapter>? Chapters { get; init; }

    /// <summary>The posts that belong to it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<StoryPost>? Posts { get; init; }

    /// <summary>The notes of a story.</summary>
    public static StoryNotes Of(Story story) => new()
    {
        Events = story.Events.Count == 0 ? null : story.Events,
        Chapters = story.Chapters.Count == 0 ? null : story.Chapters,
        Posts = story.Posts.Count == 0 ? null : story.Posts,
    };

    /// <summary>The story with these notes.</summary>
    public Story AddTo(Story story) => story with { Events = Events ?? [], Chapters = Chapters ?? [], Posts = Posts ?? [] };
}
