namespace Hearsay.Eval.Contract;

internal sealed record AssertionRecord(
    string Id, string Article, int Start, int End, string? Speaker, string? Voice, string? Origin) : ISpanned;
