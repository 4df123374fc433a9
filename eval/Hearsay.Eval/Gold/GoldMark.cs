namespace Hearsay.Eval.Gold;

/// <summary>A place in an article and what the gold says of it; which keys are set depends on the list it stands in.</summary>
internal sealed record GoldMark
{
    public string File { get; init; } = "";
    public string Quote { get; init; } = "";
    public int? Nth { get; init; }
    public string? Id { get; init; }
    public string? Type { get; init; }
    public string? Actor { get; init; }
    public string? Kind { get; init; }
    public string? Value { get; init; }
    public string? Mod { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public string? Unit { get; init; }
    public string? Bound { get; init; }
    public Quote? Of { get; init; }
    public Quote? Measured { get; init; }
    public string? Agency { get; init; }
    public string? Role { get; init; }
    public string? Device { get; init; }
    public string? Speaker { get; init; }
    public string? Voice { get; init; }
    public string? Origin { get; init; }
}
