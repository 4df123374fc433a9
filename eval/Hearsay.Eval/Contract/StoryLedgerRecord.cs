namespace Hearsay.Eval.Contract;

internal sealed record StoryLedgerRecord
{
    public string Id { get; init; } = "";
    public IReadOnlyList<ClaimRecord> Claims { get; init; } = [];
    public IReadOnlyList<FigureRecord> Figures { get; init; } = [];
    public IReadOnlyList<ForecastRecord> Forecasts { get; init; } = [];
    public IReadOnlyList<PositionRecord> Positions { get; init; } = [];
    public IReadOnlyList<WordingRecord> Wording { get; init; } = [];
    public IReadOnlyList<TimelineRecord> Timeline { get; init; } = [];
    public IReadOnlyList<ActorRecord> Actors { get; init; } = [];
}
