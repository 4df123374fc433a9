namespace Hearsay.Eval.Gold;

/// <summary>What an article is: who published it and when, and which of its lines are nobody's statement.</summary>
internal sealed record GoldMetadata
{
    public string File { get; init; } = "";
    public string? Title { get; init; }
    public string? Outlet { get; init; }
    public IReadOnlyList<string> Bylines { get; init; } = [];
    public string? Published { get; init; }
    public string? PublishedBasis { get; init; }
    public string? Updated { get; init; }
    public string? Language { get; init; }
    public IReadOnlyList<Quote> Captions { get; init; } = [];
    public IReadOnlyList<Quote> Related { get; init; } = [];
    public IReadOnlyList<Quote> Promotions { get; init; } = [];
    public IReadOnlyList<GoldMark> Credits { get; init; } = [];
}
