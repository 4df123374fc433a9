using Hearsay.Annotations;
using Hearsay.Copies;
using Hearsay.Decisions;
using Hearsay.Stories;

namespace Hearsay.Claims;

/// <summary>Everything the articles of one story hold, reconciled.</summary>
public sealed record StoryLedger
{
    /// <summary>The story.</summary>
    public required Story Story { get; init; }

    /// <summary>Its articles, in the story's order, then those of other stories that tell of it in some of their posts. Of each only what belongs to the story is annotated.</summary>
    public required IReadOnlyList<AnnotatedArticle> Articles { get; init; }

    /// <summary>Which of them are copies.</summary>
    public CopyReport Copies { get; init; } = CopyReport.Empty;

    /// <summary>Who acts and speaks in it.</summary>
    public IReadOnlyList<StoryActor> Actors { get; init; } = [];

    /// <summary>Where its knowledge comes from.</summary>
    public IReadOnlyList<Origin> Origins { get; init; } = [];

    /// <summary>What is claimed, in order of first saying.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Figures side by side.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What was foretold.</summary>
    public IReadOnlyList<Forecast> Forecasts { get; init; } = [];

    /// <summary>Who is for and against what.</summary>
    public IReadOnlyList<Position> Positions { get; init; } = [];

    /// <summary>What each outlet calls things.</summary>
    public IReadOnlyList<Wording> Wording { get; init; } = [];

    /// <summary>What happened and is due, by day.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Claims that an analyst rejected: they stand here and count nowhere else.</summary>
    public IReadOnlyList<Claim> Rejected { get; init; } = [];

    /// <summary>The analysts' decisions in force that are about this story's articles, in the order in which they were taken.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Ids of those decisions that change nothing any more: their words are no longer read as the claim, actor or amount that was
    /// decided on.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];
}
