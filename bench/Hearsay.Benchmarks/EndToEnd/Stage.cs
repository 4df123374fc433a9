using System.Diagnostics;

namespace Hearsay.Benchmarks.EndToEnd;

/// <summary>One stage of a run.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Time">How long it took by the clock on the wall.</param>
/// <param name="Work">How long processors were at work on it, all together: the figure to compare on a machine that has other work to do.</param>
internal sealed record Stage(string Name, TimeSpan Time, TimeSpan Work)
{
    /// <summary>Whether it repeats a part of another stage, to break it down.</summary>
    public bool IsBreakdown => Name.Contains(": ", StringComparison.Ordinal);

    /// <summary>Runs something and times it.</summary>
    public static Stage Of<T>(string name, Func<T> run, out T result)
    {
        using var process = Process.GetCurrentProcess();
        var (before, watch) = (process.TotalProcessorTime, Stopwatch.StartNew());
        result = run();
        var time = watch.Elapsed;
        process.Refresh();

        return new Stage(name, time, process.TotalProcessorTime - before);
    }
}
