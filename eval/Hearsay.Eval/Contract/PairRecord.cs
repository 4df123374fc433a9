namespace Hearsay.Eval.Contract;

internal sealed record PairRecord(string A, string B);
