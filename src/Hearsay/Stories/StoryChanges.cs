namespace Hearsay.Stories;

/// <summary>What placing articles has changed in the stories of an archive: to be kept all or none.</summary>
public sealed record StoryChanges
{
    /// <summary>No change.</summary>
    public static StoryChanges Nothing { get; } = new();

    /// <summary>Traces of the articles placed, in order of arrival; none of them was placed before.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<StoryTrace> Traces { get; init; } = [];

    /// <summary>By how many articles the count of each term grows.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<KeyValuePair<int, int>> TermCounts { get; init; } = [];

    /// <summary>Stories that are new or changed, each whole. Those whose ids are among their former ids are no more.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<Story> Stories { get; init; } = [];

    /// <summary>Whether all stories, traces and counts that were there are to go first.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool IsAnew { get; init; }
}
