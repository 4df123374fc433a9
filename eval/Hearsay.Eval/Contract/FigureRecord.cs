namespace Hearsay.Eval.Contract;

internal sealed record FigureRecord
{
    public string? Measure { get; init; }
    public string? Unit { get; init; }
    public string? Scope { get; init; }
    public string? Of { get; init; }
    public string? Verdict { get; init; }
    public IReadOnlyList<FigureValueRecord> Values { get; init; } = [];
}
