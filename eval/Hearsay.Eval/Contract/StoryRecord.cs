namespace Hearsay.Eval.Contract;

internal sealed record StoryRecord(string Id, IReadOnlyList<string> Articles);
