using System.CommandLine;
using Hearsay.Briefings;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Cli.Views;

namespace Hearsay.Cli;

/// <summary><c>hearsay copies</c>: which text came from where.</summary>
internal static class CopiesCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = new InputOptions();
        var command = new ExampleCommand("copies", "Find which articles are copies of one text, and what others share.")
        {
            Examples =
            [
                ("hearsay copies samples/vote", "Groups of articles that are one text."),
                ("hearsay copies --archive desk.hearsay --json", "Every pair of an archive, with the passages."),
            ],
        };
        input.AddWithArchiveTo(command, namesStory: false);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var coverage = await new CoverageSource(terminal, input).ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
            var copies = coverage.FindCopies();
            if (parsed.GetValue(input.Json)) terminal.WriteJson(json => ContractJson.WriteCopies(json, copies));
            else if (coverage.Articles.Count > 0) terminal.WriteScreen(screen => CopiesView.Write(screen, copies, coverage.Articles));

            return coverage.Status;
        });
        return command;
    }
}
