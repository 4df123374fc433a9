namespace Hearsay.Eval.Contract;

internal sealed record FigureValueRecord
{
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public string? Bound { get; init; }
    public IReadOnlyList<string> Articles { get; init; } = [];
}
