using System.Globalization;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Tests;

public class ScreenTests
{
    [Theory]
    [InlineData("read", 60)]
    [InlineData("read", 160)]
    [InlineData("annotate", 60)]
    [InlineData("annotate", 160)]
    [InlineData("copies", 60)]
    [InlineData("copies", 160)]
    [InlineData("stories", 60)]
    [InlineData("stories", 160)]
    [InlineData("ledger", 60)]
    [InlineData("ledger", 160)]
    [InlineData("brief", 60)]
    [InlineData("brief", 160)]
    public async Task What_people_read_keeps_to_the_width(string command, int width)
    {
        var run = await CommandRun.In(new CommandRun.Setting { Width = width }, command, Repository.PathOf("samples"));

        Assert.NotEmpty(run.Lines);
        Assert.All(run.Lines, line => Assert.InRange(new StringInfo(line).LengthInTextElements, 0, width));
        Assert.All(run.Lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("annotate")]
    [InlineData("stories")]
    [InlineData("brief")]
    public async Task Without_colour_no_escape_sequence_is_written(string command)
    {
        var run = await CommandRun.Of(command, Repository.PathOf("samples/vote"));

        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task With_colour_there_are_escape_sequences()
    {
        var run = await CommandRun.In(new CommandRun.Setting { UsesColor = true }, "annotate", Repository.PathOf("samples/vote"));

        Assert.Contains('\u001b', run.Output);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("annotate")]
    [InlineData("stories")]
    [InlineData("brief")]
    public async Task A_headline_can_neither_steer_the_terminal_nor_act_as_markup(string command)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("hostile.jsonl", """{"id":"h","title":"[red]Calm\u001b[2J\u0007 seas[/] at Orm","outlet":"[bold","text":"Seas were calm off Orm on Friday, \u001b]0;owned\u0007 said Petra Lund, the harbour master of Orm."}""" + "\n");

        var run = await CommandRun.Of(command, file);

        Assert.Equal(ExitStatus.Done, run.Status);
        Assert.DoesNotContain(run.Output, letter => char.IsControl(letter) && letter != '\n');
    }

    [Theory]
    [InlineData(1204, 61, 100, 14, "Reading ━━━━━━━━━━━━━━────────── 61 % · 1,204 articles · 86/s · 9 s left")]
    [InlineData(1204, 0, 0, 14, "Reading 1,204 articles · 86/s")]
    [InlineData(5, 1, 2, 400, "Reading ━━━━━━━━━━━━──────────── 50 % · 5 articles · 0/s · 6 min 40 s left")]
    public void Progress_shows_share_rate_and_time_left(int articles, long bytes, long totalBytes, int seconds, string line) =>
        Assert.Equal(line, ProgressLine.Describe("Reading", articles, bytes, totalBytes, TimeSpan.FromSeconds(seconds)));
}
