namespace Hearsay.Eval.Contract;

internal sealed record RelationRecord(string To, string Kind);
