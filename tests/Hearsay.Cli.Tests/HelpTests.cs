namespace Hearsay.Cli.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("hearsay")]
    [InlineData("read")]
    [InlineData("annotate")]
    [InlineData("copies")]
    [InlineData("stories")]
    [InlineData("ledger")]
    [InlineData("brief")]
    [InlineData("export")]
    [InlineData("add")]
    [InlineData("search")]
    [InlineData("decide")]
    [InlineData("verify")]
    [InlineData("serve")]
    [InlineData("mcp")]
    [InlineData("completion")]
    public async Task Help_is_what_was_approved(string command)
    {
        var run = await CommandRun.Of(command == "hearsay" ? ["--help"] : [command, "--help"]);

        Assert.Equal(ExitStatus.Done, run.Status);
        Assert.Empty(run.Error);
        Approval.Verify($"tests/Hearsay.Cli.Tests/approved/help-{command}.txt", run.Output);
    }

    [Fact]
    public async Task Every_command_has_an_approved_help()
    {
        var help = (await CommandRun.Of("--help")).Lines;
        var commands = help.SkipWhile(line => line != "Commands:").Skip(1).Where(line => line is [' ', ' ', not ' ', ..]).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);

        Assert.All(commands, command => Assert.True(File.Exists(Repository.PathOf($"tests/Hearsay.Cli.Tests/approved/help-{command}.txt")), command));
    }

    [Fact]
    public async Task Without_a_command_the_help_goes_to_standard_error()
    {
        var run = await CommandRun.Of();

        Assert.Equal(ExitStatus.WrongUsage, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains("Commands:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hearsay st", "stories")]
    [InlineData("hearsay brief --form", "--format")]
    [InlineData("hearsay brief --format ", "markdown")]
    public async Task Completions_are_suggested(string line, string suggestion)
    {
        var run = await CommandRun.Of($"[suggest:{line.Length}]", line);

        Assert.Contains(suggestion, run.Lines);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Each_shell_gets_a_script_that_asks_for_suggestions(string shell)
    {
        var run = await CommandRun.Of("completion", shell);

        Assert.Equal(ExitStatus.Done, run.Status);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }
}
