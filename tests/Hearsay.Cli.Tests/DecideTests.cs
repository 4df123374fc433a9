using System.Text.Json;

namespace Hearsay.Cli.Tests;

public class DecideTests
{
    [Fact]
    public async Task A_decision_is_respected_after_more_articles_came_and_undone_without_a_trace()
    {
        using var folder = new TemporaryFolder();
        var samples = Directory.GetFiles(Repository.PathOf("samples/vote")).Order(StringComparer.Ordinal).ToList();
        await CommandRun.Of(["add", .. samples.Take(8), "--archive", folder.Archive]);
        var first = await StoryAsync(folder);
        var claim = first.GetProperty("claims").EnumerateArray().First(claim => claim.GetProperty("assertions").GetArrayLength() > 1);
        var (id, text) = (claim.GetProperty("id").GetString()!, claim.GetProperty("text").GetString());

        var rejection = await CommandRun.Of("decide", "reject", "claim", id, "--archive", folder.Archive, "--by", "Ann Vale", "--note", "Not so.", "--json");
        Assert.Equal(ExitStatus.Done, rejection.Status);
        var decision = JsonDocument.Parse(rejection.Output).RootElement.GetProperty("id").GetString()!;

        await CommandRun.Of(["add", .. samples.Skip(8), "--archive", folder.Archive]);
        var decided = await StoryAsync(folder);
        Assert.Contains(decided.GetProperty("rejected").EnumerateArray(), other => Holds(other, claim));
        Assert.DoesNotContain(decided.GetProperty("claims").EnumerateArray(), other => other.GetProperty("text").GetString() == text && Holds(other, claim));
        Assert.Contains("rejected claim:", (await CommandRun.Of("brief", "--archive", folder.Archive)).Output, StringComparison.Ordinal);

        await CommandRun.Of("decide", "undo", decision[..6], "--archive", folder.Archive);
        using var fresh = new TemporaryFolder();
        await CommandRun.Of(["add", .. samples, "--archive", fresh.Archive]);
        Assert.Equal((await CommandRun.Of("ledger", "--archive", fresh.Archive, "--json")).Bytes, (await CommandRun.Of("ledger", "--archive", folder.Archive, "--json")).Bytes);
        Assert.Equal(ExitStatus.Done, (await CommandRun.Of("verify", folder.Archive)).Status);
    }

    [Fact]
    public async Task A_story_is_split_for_good_and_merged_again()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("add", Repository.PathOf("samples/vote"), "--archive", folder.Archive);
        var before = (await CommandRun.Of("stories", "--archive", folder.Archive, "--json")).Bytes;
        var story = JsonDocument.Parse(before).RootElement.GetProperty("stories")[0];
        var (id, article) = (story.GetProperty("id").GetString()!, story.GetProperty("articles")[3].GetString()!);

        await CommandRun.Of("decide", "split", "story", id, article, "--archive", folder.Archive);
        await CommandRun.Of("add", Repository.PathOf("samples/flood"), "--archive", folder.Archive);

        var stories = JsonDocument.Parse((await CommandRun.Of("stories", "--archive", folder.Archive, "--json")).Output).RootElement.GetProperty("stories");
        var parts = stories.EnumerateArray().Where(other => other.GetProperty("articles").EnumerateArray().Any(one => story.GetProperty("articles").EnumerateArray().Any(old => old.GetString() == one.GetString()))).ToList();
        Assert.Equal(2, parts.Count);
        Assert.Contains(parts, part => part.GetProperty("articles").EnumerateArray().Any(one => one.GetString() == article) && part.GetProperty("articles").GetArrayLength() == 1);

        var merged = await CommandRun.Of("decide", "merge", "story", parts[0].GetProperty("id").GetString()!, parts[1].GetProperty("id").GetString()!, "--archive", folder.Archive);
        Assert.Equal(ExitStatus.Done, merged.Status);
        Assert.Contains(id, (await CommandRun.Of("stories", "--archive", folder.Archive)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_decided_what_and_when_is_listed_and_a_hostile_note_steers_no_terminal()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("add", folder.Write("report.txt", InventedCoverage.Report), "--archive", folder.Archive);
        var story = await StoryAsync(folder);
        var claim = story.GetProperty("claims")[0].GetProperty("id").GetString()!;

        await CommandRun.Of("decide", "note", "claim", claim, "--archive", folder.Archive, "--by", "Ann Vale", "--note", "\u001b[2Jgone \u202Ereversed\nnext");

        var list = await CommandRun.Of("decide", "list", "--archive", folder.Archive);
        Assert.Contains("Ann Vale", list.Output, StringComparison.Ordinal);
        Assert.Contains("gone", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', list.Output);
        Assert.DoesNotContain('\u202E', list.Output);
        foreach (var format in (string[])["text", "markdown", "html"])
        {
            var brief = (await CommandRun.Of("brief", "--archive", folder.Archive, "--format", format)).Output;
            Assert.Contains("‹U+202E›", brief, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', brief);
            Assert.DoesNotContain('\u001b', brief);
        }

        var audit = await CommandRun.Of("decide", "audit", "--archive", folder.Archive);
        Assert.Contains("note claim", audit.Lines[0], StringComparison.Ordinal);
        Assert.Contains("1 added", audit.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reject claim", "Name what it is about")]
    [InlineData("reject weather w1", "Name what it is about")]
    [InlineData("merge claim c1", "Name at least two")]
    [InlineData("correct claim c1", "--field FIELD")]
    [InlineData("accept claim c1 --to x", "belong to `correct`")]
    [InlineData("undo", "one decision to undo")]
    [InlineData("list claim", "takes nothing behind it")]
    [InlineData("accept claim c1 c2", "one at a time")]
    public async Task What_is_not_a_decision_is_wrong_usage(string arguments, string reason)
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(["decide", .. arguments.Split(' '), "--archive", folder.Archive]);

        Assert.Equal(ExitStatus.WrongUsage, run.Status);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reject claim nosuch", "HS0027")]
    [InlineData("accept story nosuch", "HS0025")]
    [InlineData("accept actor a1", "HS0027")]
    [InlineData("reject figure n1:3-4", "HS0027")]
    [InlineData("reject figure 12", "HS0027")]
    [InlineData("undo 1234", "HS0027")]
    public async Task What_is_not_there_is_named_and_nothing_is_kept(string arguments, string code)
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of("add", folder.Write("report.txt", InventedCoverage.Report), "--archive", folder.Archive);

        var run = await CommandRun.Of(["decide", .. arguments.Split(' '), "--archive", folder.Archive]);

        Assert.Equal(ExitStatus.SomeRefused, run.Status);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was decided", (await CommandRun.Of("decide", "list", "--archive", folder.Archive)).Output, StringComparison.Ordinal);
    }

    private static bool Holds(JsonElement claim, JsonElement of)
    {
        var assertions = claim.GetProperty("assertions").EnumerateArray().Select(Place).ToList();
        return of.GetProperty("assertions").EnumerateArray().Select(Place).Any(assertions.Contains);

        static string Place(JsonElement assertion) => $"{assertion.GetProperty("article")} {assertion.GetProperty("start")} {assertion.GetProperty("end")}";
    }

    private static async Task<JsonElement> StoryAsync(TemporaryFolder folder) =>
        JsonDocument.Parse((await CommandRun.Of("ledger", "--archive", folder.Archive, "--json")).Output).RootElement.GetProperty("stories")[0];
}
