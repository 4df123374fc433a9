using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Server.Mcp;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Cli;

/// <summary><c>hearsay mcp</c>: an archive for agents, over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create(Terminal terminal)
    {
        var archive = new Option<string>("--archive") { Description = "The archive.", HelpName = "FILE", Required = true };
        var command = new ExampleCommand("mcp", "Answer agents over standard input and output (Model Context Protocol), from an archive, read-only.")
        {
            Examples =
            [
                ("hearsay mcp --archive desk.hearsay", "As an agent's program is told to start it."),
            ],
        };
        command.Add(archive);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var store = await Archive.OpenAsync(parsed.GetRequiredValue(archive), ArchiveMode.OpenExisting, cancellationToken).ConfigureAwait(false);
            await McpHost.RunAsync(store, terminal.OpenInput(), terminal.Output, cancellationToken).ConfigureAwait(false);
            return ExitStatus.Done;
        });
        return command;
    }
}
