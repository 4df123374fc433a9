using System.CommandLine;
using Hearsay.Briefings;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Cli.Views;

namespace Hearsay.Cli;

/// <summary><c>hearsay ledger</c>: what each story's articles hold, set against each other.</summary>
internal static class LedgerCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = new InputOptions();
        var dossier = new DossierOption();
        var command = new ExampleCommand("ledger", "Set what a story's articles say against each other: claims, figures, forecasts, positions.")
        {
            Examples =
            [
                ("hearsay ledger samples/vote", "How many claims and figures there are, and how they stand."),
                ("hearsay ledger samples/vote --json", "The whole ledger, each line with the words it rests on."),
                ("hearsay ledger 3f2a --archive desk.hearsay --json", "One story of an archive, by the beginning of its id."),
            ],
        };
        input.AddWithArchiveAndDayTo(command, namesStory: true);
        dossier.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (ledgers, status) = await new CoverageSource(terminal, input).ReconcileAsync(parsed, cancellationToken).ConfigureAwait(false);
            if (parsed.GetValue(input.Json)) terminal.WriteJson(json => ContractJson.WriteLedger(json, ledgers, dossier.Write(parsed, ledgers)));
            else if (ledgers.Count > 0) terminal.WriteScreen(screen => LedgerView.Write(screen, ledgers));

            return status;
        });
        return command;
    }
}
