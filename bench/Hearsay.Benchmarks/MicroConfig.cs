using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Hearsay.Benchmarks;

/// <summary>How the micro benchmarks are run.</summary>
internal static class MicroConfig
{
    /// <summary>In this process, short, with the report beside the solution where the speed page looks for it.</summary>
    /// <remarks>
    /// The runtime compiles methods anew until they have been called some thousand times, hence the long warm-up.
    /// BenchmarkDotNet would build a project of its own for each run, and this repository's rules for code would apply to it.
    /// </remarks>
    public static IConfig Create() => DefaultConfig.Instance
        .AddJob(Job.ShortRun.WithWarmupCount(20).WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(10), logOutput: true)))
        .WithArtifactsPath(Path.Combine(Sample.Root, "BenchmarkDotNet.Artifacts"))
        .HideColumns(Column.Error, Column.StdDev, Column.Job, Column.Gen0, Column.Gen1, Column.Gen2, Column.Ratio, Column.RatioSD, Column.AllocRatio);
}
