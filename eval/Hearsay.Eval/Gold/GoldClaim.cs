using Hearsay.Eval.Contract;

namespace Hearsay.Eval.Gold;

internal sealed record GoldClaim
{
    public string Id { get; init; } = "";
    public string? Standing { get; init; }
    public int Origins { get; init; }
    public int UnknownOrigins { get; init; }
    public int Carriers { get; init; }
    public IReadOnlyList<GoldMark> Assertions { get; init; } = [];
    public IReadOnlyList<RelationRecord> Relations { get; init; } = [];
}
