using System.Diagnostics;

namespace Hearsay.Cli.Tests;

/// <summary><c>hearsay serve</c> as a process, from its first line to its last.</summary>
public class ServeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_ready_shows_a_page_and_stops_when_it_is_told_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        using var folder = new TemporaryFolder();
        await CommandRun.Of("add", folder.Write("report.txt", InventedCoverage.Report), "--archive", folder.Archive);
        using var process = Start("serve", "--archive", folder.Archive, "--address", "127.0.0.1:0");
        var line = await process.StandardError.ReadLineAsync(Cancel) ?? "";
        Assert.StartsWith("hearsay: Open http://127.0.0.1:", line, StringComparison.Ordinal);

        using var client = new HttpClient { BaseAddress = new Uri(line.Split(' ')[2]) };
        Assert.Equal("ready", await client.GetStringAsync(new Uri("/ready", UriKind.Relative), Cancel));
        Assert.Equal("alive", await client.GetStringAsync(new Uri("/health", UriKind.Relative), Cancel));
        Assert.Contains("<h1>Stories</h1>", await client.GetStringAsync(new Uri("/stories", UriKind.Relative), Cancel), StringComparison.Ordinal);

        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(Cancel);

        Assert.Equal(ExitStatus.Done, process.ExitCode);
        Assert.Equal("hearsay: Stopped.", (await process.StandardError.ReadToEndAsync(Cancel)).Trim());
        Assert.Equal(ExitStatus.Done, (await CommandRun.Of("verify", folder.Archive)).Status);
    }

    [Fact]
    public async Task A_provider_without_its_secret_is_refused_at_the_start()
    {
        using var process = Start("serve", "--demo", "--oidc-authority", "https://id.example", "--oidc-client-id", "desk");
        var error = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("set HEARSAY_OIDC_CLIENT_SECRET in the environment", error, StringComparison.Ordinal);
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("HEARSAY_OIDC_CLIENT_SECRET");
        return Process.Start(start)!;
    }
}
