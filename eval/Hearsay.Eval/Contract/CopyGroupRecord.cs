namespace Hearsay.Eval.Contract;

internal sealed record CopyGroupRecord(IReadOnlyList<string> Articles, string? Original, string? Agency);
