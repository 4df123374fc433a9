using System.Diagnostics;
using System.Reflection;

namespace Hearsay.Storage.Tests;

/// <summary>A second process, since a lock or a kill within this one would prove little.</summary>
internal sealed class Helper : IDisposable
{
    private readonly Process process;

    private Helper(Process process) => this.process = process;

    /// <summary>Starts <c>Hearsay.Storage.KillTarget</c>, which is built beside the tests.</summary>
    public static Helper Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "Hearsay.Storage.KillTarget.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        return new Helper(Process.Start(start)!);
    }

    /// <summary>The next line it writes; <see langword="null"/> when it has ended.</summary>
    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken) => await process.StandardOutput.ReadLineAsync(cancellationToken);

    /// <summary>Ends its input, which is how it is asked to let go.</summary>
    public void EndInput() => process.StandardInput.Close();

    /// <summary>Ends it between two instructions: SIGKILL.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }
}
