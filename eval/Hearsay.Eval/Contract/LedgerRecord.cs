namespace Hearsay.Eval.Contract;

internal sealed record LedgerRecord
{
    public IReadOnlyList<StoryLedgerRecord> Stories { get; init; } = [];
}
