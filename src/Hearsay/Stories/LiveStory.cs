namespace Hearsay.Stories;

/// <summary>A story of a stream.</summary>
internal sealed class LiveStory
{
    /// <summary>Its id; <see langword="null"/> until it was settled once. It never changes after.</summary>
    public string? Id { get; set; }

    /// <summary>Its articles, by number, ascending; digests that most of whose posts are on it come after all others.</summary>
    public List<int> Articles { get; set; } = [];

    /// <summary>The posts that belong to it, by number, in no order.</summary>
    public HashSet<int> Posts { get; } = [];

    /// <summary>Ids under which it, or a story that was joined to it, was known.</summary>
    public IReadOnlyList<string> FormerIds { get; set; } = [];

    /// <summary>What happened to it since it was first told.</summary>
    public IReadOnlyList<StoryEvent> Events { get; set; } = [];

    /// <summary>The article it opened with, or goes on with where that one has left.</summary>
    public int First => Articles[0];
}
