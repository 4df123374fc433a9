using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Cli;

/// <summary><c>hearsay add</c>: articles go into an archive, once.</summary>
internal static class AddCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = new InputOptions();
        var archive = new Option<string>("--archive") { Description = "The archive, one file; made where it is not there yet.", HelpName = "FILE", Required = true };
        var command = new ExampleCommand("add", "Add articles to an archive. What is there already is passed over; nothing is ever overwritten.")
        {
            Examples =
            [
                ("hearsay add samples/vote --archive desk.hearsay", "Make an archive, or add to it."),
                ("hearsay add - --archive desk.hearsay < articles.jsonl", "From standard input, as JSON Lines."),
            ],
        };
        input.AddTo(command);
        command.Add(archive);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var choice = input.Choose(parsed, keepsOrder: false);
            await using var store = await Archive.OpenAsync(parsed.GetRequiredValue(archive), ArchiveMode.OpenOrCreate, cancellationToken).ConfigureAwait(false);
            var ledger = new Ledger(store, new LedgerPipeline(new LedgerOptions { Threads = choice.Threads }));
            var reader = new CoverageReader(terminal, choice, "Adding");
            var report = await ledger.AddAsync(reader.ReadAll(cancellationToken), progress: null, cancellationToken).ConfigureAwait(false);
            await ledger.LogAsync(report, DecideCommand.Sign(terminal, by: null), cancellationToken).ConfigureAwait(false);

            if (parsed.GetValue(input.Json)) WriteJson(report, terminal);
            else await WriteTextAsync(report, terminal).ConfigureAwait(false);

            return reader.Status;
        });
        return command;
    }

    private static void WriteJson(AddReport report, Terminal terminal) =>
        terminal.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("added", report.Added);
            json.WriteNumber("known", report.Known);
            json.WriteStartArray("rejections");
            foreach (var rejection in report.Rejections)
            {
                json.WriteStartObject();
                json.WriteString("path", rejection.Path);
                json.WriteString("code", rejection.Code.ToCode());
                json.WriteString("message", rejection.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static async Task WriteTextAsync(AddReport report, Terminal terminal)
    {
        var text = terminal.OpenText();
        await using (text.ConfigureAwait(false))
        {
            await text.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{report.Added:#,0} added, {report.Known:#,0} there already, {report.Rejections.Count:#,0} refused.")).ConfigureAwait(false);
        }
    }
}
