using System.Text.Json;

namespace Hearsay.Cli.Tests;

public class ArchiveTests
{
    [Fact]
    public async Task A_new_user_adds_lists_briefs_searches_and_verifies()
    {
        using var folder = new TemporaryFolder();

        var added = await CommandRun.Of("add", Repository.PathOf("samples/flood"), "--archive", folder.Archive);
        Assert.Equal(ExitStatus.Done, added.Status);
        Assert.Contains(" added, 0 there already, 0 refused.", added.Output, StringComparison.Ordinal);

        var stories = await CommandRun.Of("stories", "--archive", folder.Archive, "--json");
        var story = JsonDocument.Parse(stories.Output).RootElement.GetProperty("stories")[0].GetProperty("id").GetString()!;

        var brief = await CommandRun.Of("brief", story[..8], "--archive", folder.Archive);
        Assert.Equal(ExitStatus.Done, brief.Status);
        Assert.Contains("ARTICLES", brief.Output, StringComparison.Ordinal);

        var found = await CommandRun.Of("search", "dam", "--archive", folder.Archive, "--limit", "2", "--json");
        Assert.Equal(2, JsonDocument.Parse(found.Output).RootElement.GetProperty("hits").GetArrayLength());

        var verified = await CommandRun.Of("verify", folder.Archive);
        Assert.Equal(ExitStatus.Done, verified.Status);
    }

    [Fact]
    public async Task Adding_twice_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var samples = Repository.PathOf("samples/trial");

        await CommandRun.Of("add", samples, "--archive", folder.Archive);
        var before = await CommandRun.Of("ledger", "--archive", folder.Archive, "--json");
        var again = await CommandRun.Of("add", samples, "--archive", folder.Archive);
        var after = await CommandRun.Of("ledger", "--archive", folder.Archive, "--json");

        Assert.StartsWith("0 added, ", again.Output, StringComparison.Ordinal);
        Assert.Equal(before.Bytes, after.Bytes);
    }

    [Fact]
    public async Task A_story_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("add", folder.Write("report.txt", InventedCoverage.Report), "--archive", folder.Archive);

        var run = await CommandRun.Of("brief", "nosuch", "--archive", folder.Archive);

        Assert.Equal(ExitStatus.SomeRefused, run.Status);
        Assert.Contains("HS0025", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Found_words_are_marked_in_their_line()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("add", folder.Write("report.txt", InventedCoverage.Report), "--archive", folder.Archive);

        var run = await CommandRun.Of("search", "engine", "room", "--archive", folder.Archive);

        Assert.Contains("[engine] [room]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_stand_nowhere_are_no_failure()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("add", folder.Write("report.txt", InventedCoverage.Report), "--archive", folder.Archive);

        var run = await CommandRun.Of("search", "zeppelin", "--archive", folder.Archive);

        Assert.Equal(ExitStatus.Done, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains("zeppelin", run.Error, StringComparison.Ordinal);
    }
}
