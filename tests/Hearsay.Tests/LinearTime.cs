using System.Diagnostics;

namespace Hearsay.Tests;

/// <summary>
/// Holds work to growing in step with its input. No limit is set in seconds, which a slow day would break: a quarter of the input is timed in the
/// same run, and whatever slows the one slows the other.
/// </summary>
internal static class LinearTime
{
    // Work done this fast is not asked how it grows; measures of less are noise.
    private static readonly TimeSpan Fast = TimeSpan.FromSeconds(2);

    // What grows by the square takes sixteen times as long for four times the input, what is linear four times.
    private const double MostTimes = 10;
    private const int Tries = 3;

    // Only for what would never end.
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(10);

    /// <summary>The result of <paramref name="work"/> of <paramref name="size"/>; the test fails where in each of three tries it took more than
    /// ten times as long as work of a quarter of the size.</summary>
    public static async Task<T> Of<T>(int size, Func<int, T> work)
    {
        for (var trial = 1; ; trial++)
        {
            var (whole, result) = await Timed(size, work);
            if (whole < Fast) return result;
            var (quarter, _) = await Timed(Math.Max(1, size / 4), work);
            if (whole < MostTimes * quarter) return result;
            Assert.True(trial < Tries, $"{whole} for a size of {size}, {quarter} for a quarter of it");
        }
    }

    private static async Task<(TimeSpan Took, T Result)> Timed<T>(int size, Func<int, T> work)
    {
        var clock = Stopwatch.StartNew();
        var result = await Task.Run(() => work(size), TestContext.Current.CancellationToken).WaitAsync(Endless, TestContext.Current.CancellationToken);
        return (clock.Elapsed, result);
    }
}
