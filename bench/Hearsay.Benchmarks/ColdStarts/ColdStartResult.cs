using System.Globalization;

namespace Hearsay.Benchmarks.ColdStarts;

/// <summary>How long a brief takes from a cold start.</summary>
internal sealed record ColdStartResult(int Runs, TimeSpan Median, TimeSpan Fastest, TimeSpan Slowest)
{
    public string ToMarkdown() => string.Create(
        CultureInfo.InvariantCulture,
        $"median {Median.TotalMilliseconds:N0} ms of {Runs} runs (fastest {Fastest.TotalMilliseconds:N0}, slowest {Slowest.TotalMilliseconds:N0})\n");
}
