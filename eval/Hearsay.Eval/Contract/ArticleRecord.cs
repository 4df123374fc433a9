namespace Hearsay.Eval.Contract;

/// <summary>An article with its annotations in the form the commands print; gold, public sets and findings all come as one of these.</summary>
internal sealed record ArticleRecord
{
    public string Id { get; init; } = "";
    public string? Path { get; init; }
    public string? Title { get; init; }
    public string? Outlet { get; init; }
    public IReadOnlyList<string> Bylines { get; init; } = [];
    public string? Published { get; init; }
    public string? PublishedBasis { get; init; }
    public string? Updated { get; init; }
    public string? Language { get; init; }
    public string Text { get; init; } = "";
    public IReadOnlyList<BlockRecord> Blocks { get; init; } = [];
    public IReadOnlyList<CreditRecord> Credits { get; init; } = [];
    public IReadOnlyList<MentionRecord> Mentions { get; init; } = [];
    public IReadOnlyList<ReferenceRecord> References { get; init; } = [];
    public IReadOnlyList<ActorRecord> Actors { get; init; } = [];
    public IReadOnlyList<TimeRecord> Times { get; init; } = [];
    public IReadOnlyList<QuantityRecord> Quantities { get; init; } = [];
    public IReadOnlyList<AttributionRecord> Attributions { get; init; } = [];

    /// <summary>Which types of names the gold knows; found ones of other types are passed over.</summary>
    public IReadOnlyList<string> Types { get; init; } = ["PER", "ORG", "LOC"];

    /// <summary>The gold story this article is on; only in gold.</summary>
    public string? Story { get; init; }

    /// <summary>The gold group of copies this article is in; only in gold.</summary>
    public string? Group { get; init; }
}
