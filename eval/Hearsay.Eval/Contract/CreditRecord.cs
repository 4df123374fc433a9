namespace Hearsay.Eval.Contract;

internal sealed record CreditRecord(int Start, int End, string? Agency, string? Role) : ISpanned;
