using System.Text.RegularExpressions;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Tests;

public partial class PagesTests
{
    [Fact]
    public void The_page_of_errors_lists_every_code_and_no_other()
    {
        var listed = ErrorRow().Matches(Repository.Read("docs/errors.md")).Select(row => (row.Groups[1].Value, row.Groups[2].Value));

        Assert.Equal(Enum.GetValues<HearsayError>().Select(error => (error.ToCode(), error.ToString())), listed);
    }

    [Fact]
    public void The_page_of_commands_names_every_command_and_option()
    {
        var page = Repository.Read("docs/commands.md");
        var root = CommandLine.Create(new Terminal { OpenInput = () => Stream.Null, Output = Stream.Null, Error = TextWriter.Null });
        var names = root.Subcommands.SelectMany(command => command.Options.Select(option => $"`{option.Name}").Append($"## hearsay {command.Name}"));

        Assert.All(names, name => Assert.Contains(name, page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_of_commands_names_every_schema()
    {
        var page = Repository.Read("docs/commands.md");

        Assert.All(Directory.GetFiles(Repository.PathOf("docs/schema")), schema => Assert.Contains($"(schema/{Path.GetFileName(schema)})", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ExitStatus.Done", ExitStatus.Done)]
    [InlineData("ExitStatus.SomeRefused", ExitStatus.SomeRefused)]
    [InlineData("ExitStatus.WrongUsage", ExitStatus.WrongUsage)]
    [InlineData("ExitStatus.NothingRead", ExitStatus.NothingRead)]
    [InlineData("ExitStatus.Interrupted", ExitStatus.Interrupted)]
    public void The_page_of_commands_lists_every_exit_status(string name, int status) =>
        Assert.True(Repository.Read("docs/commands.md").Contains($"| {status} |", StringComparison.Ordinal), name);

    [GeneratedRegex(@"^\| (HS\d{4}) \| (\w+) \| [^|]+ \| [^|]+ \|$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorRow();
}
