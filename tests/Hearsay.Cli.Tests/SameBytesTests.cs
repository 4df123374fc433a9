namespace Hearsay.Cli.Tests;

public class SameBytesTests
{
    private static readonly string[] Folders = ["samples/vote", "samples/flood", "samples/trial"];

    [Theory]
    [InlineData("read")]
    [InlineData("annotate")]
    [InlineData("copies")]
    [InlineData("stories")]
    [InlineData("ledger")]
    [InlineData("brief")]
    public async Task The_number_of_threads_changes_nothing(string command)
    {
        var one = await CommandRun.Of(command, Repository.PathOf("samples"), "--json", "--threads", "1");
        var two = await CommandRun.Of(command, Repository.PathOf("samples"), "--json", "--threads", "2");

        Assert.Equal(ExitStatus.Done, one.Status);
        Assert.NotEmpty(one.Bytes);
        Assert.Equal(one.Bytes, two.Bytes);
    }

    [Theory]
    [InlineData("copies")]
    [InlineData("stories")]
    [InlineData("ledger")]
    [InlineData("brief")]
    public async Task The_order_in_which_paths_are_listed_changes_nothing(string command)
    {
        var paths = Folders.SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder))).Order(StringComparer.Ordinal).ToList();

        var forward = await CommandRun.Of([command, .. paths, "--json"]);
        var backward = await CommandRun.Of([command, .. Enumerable.Reverse(paths), "--json"]);

        Assert.Equal(forward.Bytes, backward.Bytes);
    }

    [Fact]
    public async Task Read_follows_the_order_of_the_input()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (folder.Write("z.jsonl", InventedCoverage.JsonLines(3)), folder.Write("a.txt", InventedCoverage.Report));

        var run = await CommandRun.Of("read", first, second, "--json", "--threads", "2");

        Assert.Equal(4, run.Lines.Length);
        Assert.Contains("invented-0000", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("invented-0002", run.Lines[2], StringComparison.Ordinal);
        Assert.Contains("Castrel", run.Lines[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("copies")]
    [InlineData("stories")]
    [InlineData("ledger")]
    public async Task An_archive_gives_what_its_files_give(string command)
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("add", Repository.PathOf("samples/trial"), "--archive", folder.Archive);

        var fromFiles = await CommandRun.Of(command, Repository.PathOf("samples/trial"), "--json");
        var fromArchive = await CommandRun.Of(command, "--archive", folder.Archive, "--json");

        Assert.Equal(fromFiles.Output, fromArchive.Output);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("stories")]
    [InlineData("brief")]
    public async Task Json_is_utf8_without_a_byte_order_mark_and_ends_in_a_newline(string command)
    {
        var run = await CommandRun.Of(command, Repository.PathOf("samples/vote"), "--json");

        Assert.Equal((byte)'{', run.Bytes[0]);
        Assert.Equal((byte)'\n', run.Bytes[^1]);
        Assert.Empty(run.Error);
    }
}
