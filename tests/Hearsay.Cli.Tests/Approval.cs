namespace Hearsay.Cli.Tests;

/// <summary>Compares what a door shows with the file in which it was approved.</summary>
internal static class Approval
{
    public static void Verify(string approvedPath, string received)
    {
        var approved = Repository.PathOf(approvedPath);
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == received) return;

        var receivedPath = Path.Combine(AppContext.BaseDirectory, Path.GetFileNameWithoutExtension(approvedPath) + ".received.txt");
        File.WriteAllText(receivedPath, received);
        Assert.Fail($"{approvedPath} differs from what is shown now. Compare it with {receivedPath}; if the change is meant, copy that file over it.");
    }
}
