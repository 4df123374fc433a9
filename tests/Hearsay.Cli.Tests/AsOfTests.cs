namespace Hearsay.Cli.Tests;

public class AsOfTests
{
    [Theory]
    [InlineData("stories")]
    [InlineData("ledger")]
    [InlineData("brief")]
    public async Task A_past_day_shows_what_the_earlier_files_alone_show(string command)
    {
        var files = Directory.GetFiles(Repository.PathOf("samples/vote")).Order(StringComparer.Ordinal).ToList();

        var asOf = await CommandRun.Of(command, Repository.PathOf("samples/vote"), "--one-story", "--as-of", "2033-09-11", "--json");
        var earlier = await CommandRun.Of([command, .. files.Take(3), "--one-story", "--json"]);

        Assert.Equal(earlier.Output, asOf.Output);
        Assert.Contains("12 of 15 articles are left out: 11 published later, 1 undated.", asOf.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_of_an_archive_is_shown_as_it_was()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("add", Repository.PathOf("samples/trial"), "--archive", folder.Archive);
        var stories = await CommandRun.Of("stories", "--archive", folder.Archive, "--as-of", "2032-10-04", "--json");
        var id = System.Text.Json.JsonDocument.Parse(stories.Output).RootElement.GetProperty("stories")[0].GetProperty("id").GetString()!;

        var run = await CommandRun.Of("ledger", id[..6], "--archive", folder.Archive, "--as-of", "2032-10-04", "--json");

        Assert.Equal(ExitStatus.Done, run.Status);
        Assert.Contains(id, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2032-10-26T", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_before_everything_shows_nothing_and_says_so()
    {
        var run = await CommandRun.Of("ledger", Repository.PathOf("samples/vote"), "--as-of", "1999-01-01", "--json");

        Assert.Equal("{\"stories\":[]}\n", run.Output);
        Assert.Contains("15 of 15 articles are left out", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2033-02-30")]
    [InlineData("11.09.2033")]
    public async Task What_is_no_day_is_wrong_usage(string day)
    {
        var run = await CommandRun.Of("brief", Repository.PathOf("samples/vote"), "--as-of", day);

        Assert.Equal(ExitStatus.WrongUsage, run.Status);
        Assert.Contains($"not '{day}'", run.Error, StringComparison.Ordinal);
    }
}
