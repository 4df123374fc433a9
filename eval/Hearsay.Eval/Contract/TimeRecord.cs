namespace Hearsay.Eval.Contract;

internal sealed record TimeRecord(int Start, int End, string Type, string? Value, string? Mod) : ISpanned;
