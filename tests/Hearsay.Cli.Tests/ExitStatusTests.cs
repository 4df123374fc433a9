using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Tests;

public class ExitStatusTests
{
    [Theory]
    [InlineData("")]
    [InlineData("raed samples")]
    [InlineData("read")]
    [InlineData("read x --threads 0")]
    [InlineData("read x --threads many")]
    [InlineData("read x --max-size big")]
    [InlineData("read x --max-size 9G")]
    [InlineData("annotate")]
    [InlineData("annotate x --gold-tokens")]
    [InlineData("annotate x --conllu y")]
    [InlineData("brief --wdth 3 x")]
    [InlineData("read x -q")]
    [InlineData("stories")]
    [InlineData("stories x --archive y")]
    [InlineData("brief a b --archive y")]
    [InlineData("brief a --archive y --one-story")]
    [InlineData("brief x --format pdf")]
    [InlineData("brief x --width 10")]
    [InlineData("add x")]
    [InlineData("search --archive y")]
    [InlineData("search word --archive y --limit -1")]
    [InlineData("verify")]
    [InlineData("completion tcsh")]
    [InlineData("serve")]
    [InlineData("serve --demo --archive y")]
    [InlineData("serve --demo --address desk.example:80")]
    [InlineData("serve --demo --address 0.0.0.0:0")]
    [InlineData("serve --demo --token-file not-there.txt")]
    [InlineData("serve --demo --telemetry collector")]
    [InlineData("serve --demo --oidc-authority https://id.example")]
    [InlineData("serve --demo --oidc-client-id desk")]
    [InlineData("serve --demo --oidc-authority http://id.example --oidc-client-id desk")]
    [InlineData("serve --demo --oidc-authority https://id.example --oidc-client-id desk")]
    [InlineData("serve --demo --address 0.0.0.0:0 --oidc-authority https://id.example")]
    [InlineData("mcp")]
    public async Task Wrong_usage_is_2(string arguments)
    {
        var run = await CommandRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("should not have", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("annotate")]
    [InlineData("copies")]
    [InlineData("stories")]
    [InlineData("ledger")]
    [InlineData("brief")]
    public async Task Some_refused_is_1_and_the_others_are_done(string command)
    {
        using var folder = new TemporaryFolder();
        folder.Write("report.txt", InventedCoverage.Report);
        folder.Write("empty.txt", "");

        var run = await CommandRun.Of(command, folder.Path, "--json");

        Assert.Equal(1, run.Status);
        Assert.Contains("empty.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("HS0001", run.Error, StringComparison.Ordinal);
        Assert.Contains("Castrel", (await CommandRun.Of("read", folder.Path, "--json")).Output, StringComparison.Ordinal);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public async Task An_empty_path_is_refused_by_name()
    {
        var run = await CommandRun.Of("read", "");

        Assert.Equal(3, run.Status);
        Assert.Contains("HS0013", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_threads_than_any_machine_has_are_no_failure()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report.txt", InventedCoverage.Report);

        Assert.Equal(0, (await CommandRun.Of("ledger", folder.Path, "--json", "--threads", "600000")).Status);
    }

    [Fact]
    public void A_full_disk_is_told_and_a_reader_that_has_seen_enough_is_not()
    {
        using var full = new StandardOutput(new RefusingStream(hresult: 28));
        using var gone = new StandardOutput(new RefusingStream(hresult: 32));

        Assert.Equal(HearsayError.CannotWrite, Assert.Throws<HearsayException>(() => full.Write([1])).Code);
        Assert.Throws<BrokenPipeException>(() => gone.Write([1]));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("stories")]
    [InlineData("brief")]
    public async Task Nothing_read_is_3(string command)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(3, (await CommandRun.Of(command, folder.PathOf("missing"))).Status);
        Assert.Equal(3, (await CommandRun.Of(command, folder.Path)).Status);
    }

    [Theory]
    [InlineData("stories")]
    [InlineData("brief")]
    [InlineData("verify")]
    public async Task An_archive_that_is_not_there_is_3(string command)
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(command, "--archive", folder.Archive);

        Assert.Equal(3, run.Status);
        Assert.Contains("HS0013", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Archive));
    }

    [Fact]
    public async Task A_file_that_is_no_archive_is_3()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("notes.txt", InventedCoverage.Report);

        var run = await CommandRun.Of("stories", "--archive", file);

        Assert.Equal(3, run.Status);
        Assert.Contains("HS0021", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_where_no_archive_can_be_made_is_3()
    {
        using var folder = new TemporaryFolder();
        var report = folder.Write("report.txt", InventedCoverage.Report);

        Assert.Equal(3, (await CommandRun.Of("add", report, "--archive", folder.PathOf("missing/desk.hearsay"))).Status);
        Assert.Equal(3, (await CommandRun.Of("verify", folder.Path)).Status);
        Assert.Equal(3, (await CommandRun.Of("annotate", "--conllu", folder.PathOf("missing.conllu"))).Status);
    }

    [Fact]
    public async Task A_file_larger_than_allowed_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report.txt", InventedCoverage.Report);

        var run = await CommandRun.Of("read", folder.Path, "--max-size", "100");

        Assert.Equal(3, run.Status);
        Assert.Contains("HS0002", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_foresaw_ends_in_a_plain_sentence()
    {
        var run = await CommandRun.In(new CommandRun.Setting { Input = new FailingStream() }, "read", "-");

        Assert.Equal(1, run.Status);
        Assert.Contains("should not have", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private sealed class FailingStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidCastException("secret");
    }

    /// <summary>A device that takes nothing: 28 is the system's number for a full disk, 32 for a broken pipe.</summary>
    private sealed class RefusingStream(int hresult) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("refused", hresult);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("refused", hresult);
    }
}
