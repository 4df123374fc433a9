namespace Hearsay.Eval.Contract;

internal sealed record CopiesRecord
{
    public IReadOnlyList<PairRecord> Pairs { get; init; } = [];
    public IReadOnlyList<CopyGroupRecord> Groups { get; init; } = [];
}
