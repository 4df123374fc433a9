using System.Diagnostics;
using System.Text;

namespace Hearsay.Cli.Tests;

public class InterruptionTests
{
    // More than one batch of the archive, so that something is kept when the interruption comes.
    private const int Articles = 450;

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task An_interrupted_add_leaves_the_archive_whole(string threads)
    {
        using var folder = new TemporaryFolder();
        var setting = InterruptedAfter(InventedCoverage.JsonLines(Articles));

        var run = await CommandRun.In(setting, "add", "-", "--archive", folder.Archive, "--threads", threads);

        Assert.Equal(130, run.Status);
        Assert.Equal(ExitStatus.Done, (await CommandRun.Of("verify", folder.Archive)).Status);
        await AssertGoesOn(folder);
    }

    [Fact]
    public async Task An_interrupted_brief_prints_nothing()
    {
        var run = await CommandRun.In(InterruptedAfter(InventedCoverage.JsonLines(3)), "brief", "-");

        Assert.Equal(130, run.Status);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_process_with_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT to send.");
        using var folder = new TemporaryFolder();
        using var process = Start("add", "-", "--archive", folder.Archive);
        await process.StandardInput.WriteAsync(InventedCoverage.JsonLines(Articles));
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);

        // Standard input stays open: the process waits for more when the signal comes. The archive is made before anything is read.
        while (!File.Exists(folder.Archive)) await Task.Delay(20, TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.Equal(ExitStatus.Done, (await CommandRun.Of("verify", folder.Archive)).Status);
        await AssertGoesOn(folder);
    }

    [Fact]
    public async Task A_reader_that_stops_reading_ends_the_process_quietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes break differently on Windows.");
        using var process = Start("read", Repository.PathOf("samples"), "--json");
        process.StandardOutput.Close();

        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitStatus.Done, process.ExitCode);
        Assert.Empty(error);
    }

    private static async Task AssertGoesOn(TemporaryFolder folder)
    {
        var run = await CommandRun.In(CommandRun.Setting.WithInput(InventedCoverage.JsonLines(Articles)), "add", "-", "--archive", folder.Archive);
        var all = await CommandRun.Of("stories", "--archive", folder.Archive, "--json");

        Assert.Equal(ExitStatus.Done, run.Status);
        Assert.Contains("invented-0449", all.Output, StringComparison.Ordinal);
    }

    private static CommandRun.Setting InterruptedAfter(string text)
    {
        var interruption = new CancellationTokenSource();
        return new CommandRun.Setting { Interruption = interruption, Input = new InterruptingStream(Encoding.UTF8.GetBytes(text), interruption) };
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Gives its bytes, and where others end, interrupts.</summary>
    private sealed class InterruptingStream(byte[] bytes, CancellationTokenSource interruption) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            if (read == 0) interruption.Cancel();
            return read;
        }
    }
}
