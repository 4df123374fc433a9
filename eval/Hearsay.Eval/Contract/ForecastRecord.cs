namespace Hearsay.Eval.Contract;

internal sealed record ForecastRecord(string Assertion, string? Speaker, string? Made, string? Due, string? Verdict);
