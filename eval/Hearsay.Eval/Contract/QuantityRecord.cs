namespace Hearsay.Eval.Contract;

internal sealed record QuantityRecord(
    int Start, int End, decimal? Low, decimal? High, string? Unit, string? Bound, TextSpan? Of, TextSpan? Measured) : ISpanned;
