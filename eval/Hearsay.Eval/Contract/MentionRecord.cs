namespace Hearsay.Eval.Contract;

internal sealed record MentionRecord(int Start, int End, string Type, string? Actor) : ISpanned;
