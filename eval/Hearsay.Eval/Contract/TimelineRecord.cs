namespace Hearsay.Eval.Contract;

internal sealed record TimelineRecord(string Date, string? End, string? Text);
