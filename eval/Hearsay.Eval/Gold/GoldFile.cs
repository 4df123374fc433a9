using Hearsay.Eval.Contract;

namespace Hearsay.Eval.Gold;

/// <summary>One story's gold as it is written: quotes and file names, no offsets and no ids.</summary>
internal sealed record GoldFile
{
    public string Samples { get; init; } = "";

    /// <summary>What it is for, where it is no sample: <c>dev</c> to look at while building, <c>test</c> to measure with.</summary>
    public string Part { get; init; } = "dev";

    public IReadOnlyList<GoldMetadata> Articles { get; init; } = [];
    public IReadOnlyList<CopyGroupRecord> Copies { get; init; } = [];
    public IReadOnlyList<string> MentionFiles { get; init; } = [];
    public IReadOnlyList<GoldMark> Mentions { get; init; } = [];
    public IReadOnlyList<GoldMark> References { get; init; } = [];
    public IReadOnlyList<string> TimeFiles { get; init; } = [];
    public IReadOnlyList<GoldMark> Times { get; init; } = [];
    public IReadOnlyList<string> QuantityFiles { get; init; } = [];
    public IReadOnlyList<GoldMark> Quantities { get; init; } = [];
    public IReadOnlyList<string> AttributionFiles { get; init; } = [];
    public IReadOnlyList<GoldAttribution> Attributions { get; init; } = [];
    public IReadOnlyList<ActorRecord> Actors { get; init; } = [];
    public IReadOnlyList<GoldClaim> Claims { get; init; } = [];
    public IReadOnlyList<FigureRecord> Figures { get; init; } = [];
    public IReadOnlyList<ForecastRecord> Forecasts { get; init; } = [];
    public IReadOnlyList<PositionRecord> Positions { get; init; } = [];
    public IReadOnlyList<string> WordingFiles { get; init; } = [];
    public IReadOnlyList<GoldWording> Wording { get; init; } = [];
    public IReadOnlyList<TimelineRecord> Timeline { get; init; } = [];
}
