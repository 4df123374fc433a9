namespace Hearsay.Eval.Contract;

internal sealed record PositionRecord(string Actor, string Target, string Stance, string? Since);
