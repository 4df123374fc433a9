using NodaTime;

namespace Hearsay.Stories;

/// <summary>The articles on one unfolding event.</summary>
/// <param name="Id">Made from the article the story opened with; in an archive it stays, whatever comes to the story later.</param>
/// <param name="Title">A headline of its own articles, or their first words where none has one.</param>
/// <param name="From">The day of its first dated article.</param>
/// <param name="To">The day of its last dated article.</param>
/// <param name="Articles">Ids in order of publication, undated ones last, then of id.</param>
/// <param name="Terms">What sets it apart from the other stories, strongest first.</param>
/// <param name="Reasons">Why each article joined, by article id: <c>opened</c>, or the story's terms and names it shares.</param>
public sealed record Story(
    string Id,
    string Title,
    LocalDate? From,
    LocalDate? To,
    IReadOnlyList<string> Articles,
    IReadOnlyList<string> Terms,
    IReadOnlyDictionary<string, string> Reasons)
{
    /// <summary>The title that the machine found, where an analyst gave another.</summary>
    /// <value>Defaults to <see langword="null"/>: <see cref="Title"/> is the machine's.</value>
    public string? FoundTitle { get; init; }

    /// <summary>Whether an analyst decided that this is no story to be looked at.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool IsRejected { get; init; }

    /// <summary>Ids of the analysts' decisions about it, in the order in which they were taken.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>Ids under which it, or a story that was joined to it, was known before. They still lead to it.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>Late merges and splits, in the order in which they happened.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<StoryEvent> Events { get; init; } = [];

    /// <summary>The posts of live blogs and digests that belong to it, of its own articles and of other stories', in order of time, then of article and place.</summary>
    /// <value>Defaults to none.</value>
    public IReadOnlyList<StoryPost> Posts { get; init; } = [];

    /// <summary>Articles of other stories that tell of this one in some of their posts, in order of these.</summary>
    public IReadOnlyList<string> Guests => [.. Posts.Select(post => post.Article).Distinct(StringComparer.Ordinal).Except(Articles, StringComparer.Ordinal)];

    /// <summary>The turns of a long story, in order.</summary>
    /// <value>Defaults to none: it is one stretch.</value>
    public IReadOnlyList<Chapter> Chapters { get; init; } = [];
}
