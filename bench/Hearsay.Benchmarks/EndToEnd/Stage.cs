namespace Hearsay.Benchmarks.EndToEnd;

/// <summary>One stage of a run.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Time">How long it took by the clock on the wall.</param>
internal sealed record Stage(string Name, TimeSpan Time);
