namespace Hearsay.Eval.Contract;

internal sealed record WordingRecord(string Referent, IReadOnlyDictionary<string, IReadOnlyList<TermRecord>> Articles);
