namespace Hearsay.Eval.Contract;

internal sealed record ReferenceRecord(int Start, int End, string? Actor, string? Kind) : ISpanned;
