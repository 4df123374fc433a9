namespace Hearsay.Eval.Contract;

internal sealed record TermRecord(int Start, int End, string? Term, string? Device) : ISpanned;
