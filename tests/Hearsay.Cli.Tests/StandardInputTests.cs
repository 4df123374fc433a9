namespace Hearsay.Cli.Tests;

public class StandardInputTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Json_lines_are_read_from_standard_input(int threads)
    {
        var setting = CommandRun.Setting.WithInput(InventedCoverage.JsonLines(20));

        var run = await CommandRun.In(setting, "read", "-", "--json", "--threads", $"{threads}");

        Assert.Equal(ExitStatus.Done, run.Status);
        Assert.Equal(20, run.Lines.Length);
        Assert.All(run.Lines, (line, number) => Assert.StartsWith($$"""{"id":"invented-{{number:0000}}",""", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_line_is_named_and_the_others_are_read()
    {
        var setting = CommandRun.Setting.WithInput(InventedCoverage.JsonLine(1) + "{\"id\": \"cut off\n" + InventedCoverage.JsonLine(2));

        var run = await CommandRun.In(setting, "annotate", "-", "--json");

        Assert.Equal(ExitStatus.SomeRefused, run.Status);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("-#2", run.Error, StringComparison.Ordinal);
        Assert.Contains("HS0006", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_many_articles_is_streamed_in_order()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("large.jsonl", InventedCoverage.JsonLines(1500));
        Assert.True(new FileInfo(file).Length > 256 * 1024);

        var run = await CommandRun.Of("read", file, "--json", "--threads", "2");

        Assert.Equal(1500, run.Lines.Length);
        Assert.Equal(run.Lines.Order(StringComparer.Ordinal), run.Lines);
    }
}
