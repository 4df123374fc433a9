using System.Diagnostics;

namespace Hearsay.Benchmarks.ColdStarts;

/// <summary>Starts the command line anew, again and again, and waits for a brief.</summary>
internal static class ColdStart
{
    /// <exception cref="InvalidOperationException">The command failed or printed nothing.</exception>
    public static ColdStartResult Measure(string folder, Arguments arguments)
    {
        // The first start may build what is started, and brings files into memory.
        RunOnce(folder, arguments.Command);
        var times = Enumerable.Range(0, arguments.Runs).Select(_ => RunOnce(folder, arguments.Command)).Order().ToList();
        return new ColdStartResult(arguments.Runs, times[times.Count / 2], times[0], times[^1]);
    }

    private static TimeSpan RunOnce(string folder, string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo(words[0], [.. words[1..], "brief", folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = watch.Elapsed;

        return process.ExitCode == 0 && output.Length > 0
            ? time
            : throw new InvalidOperationException($"`{command} brief` ended with {process.ExitCode} and {output.Length} letters: {errors.Result}");
    }
}
