using PublicApiGenerator;

namespace Hearsay.Tests;

public class PublicSurfaceTests
{
    private const string Approved = "tests/Hearsay.Tests/approved/public-surface.txt";

    [Fact]
    public void The_public_surface_is_what_was_approved()
    {
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false };
        var surface = typeof(Ledger).Assembly.GeneratePublicApi(options).ReplaceLineEndings("\n") + "\n";
        var approved = Repository.PathOf(Approved);
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == surface) return;

        var received = Path.Combine(AppContext.BaseDirectory, "public-surface.received.txt");
        File.WriteAllText(received, surface);
        Assert.Fail($"The public surface differs from {Approved}. Compare it with {received}; if the change is meant, copy that file over it.");
    }
}
