namespace Hearsay.Eval.Contract;

internal sealed record ClaimRecord
{
    public string Id { get; init; } = "";
    public string? Text { get; init; }
    public string? Standing { get; init; }
    public int Origins { get; init; }
    public int UnknownOrigins { get; init; }
    public int Carriers { get; init; }
    public IReadOnlyList<AssertionRecord> Assertions { get; init; } = [];
    public IReadOnlyList<RelationRecord> Relations { get; init; } = [];
}
