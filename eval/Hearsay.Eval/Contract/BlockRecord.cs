namespace Hearsay.Eval.Contract;

internal sealed record BlockRecord(int Start, int End, string Kind) : ISpanned;
