using System.CommandLine;
using System.Security.Cryptography;
using Hearsay.Claims;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;

namespace Hearsay.Cli;

/// <summary><c>hearsay export</c>: ledgers in the formats of other programs, and evidence packs.</summary>
internal static class ExportCommand
{
    private const string Pack = "pack";

    public static Command Create(Terminal terminal)
    {
        var input = new InputOptions();
        var format = new Argument<string>("format") { HelpName = "format", Description = string.Join(" ", LedgerExporters.Formats.Select(format => $"{format.Name}: {format.Description}")) };
        format.AcceptOnlyFromAmong([.. LedgerExporters.Formats.Select(one => one.Name)]);
        var story = new Option<string?>("--story") { Description = "Only this story: its id or its beginning; every story where left out.", HelpName = "ID" };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output where left out.", HelpName = "FILE" };
        var dossier = new DossierOption();
        var gazetteer = new Option<string?>("--gazetteer") { Description = "For geojson: a place a line, as name, latitude, longitude between tabs.", HelpName = "FILE" };
        var command = new ExampleCommand("export", "Write ledgers in the formats of other programs, or as an evidence pack.")
        {
            Examples =
            [
                ("hearsay export csv-claims samples/vote -o claims.csv", "Every claim as a row of a table."),
                ("hearsay export graphml --archive desk.hearsay --story 3f2a -o who.graphml", "Who cites whom in one story."),
                ("hearsay export geojson samples/flood --gazetteer places.tsv", "Places, with where they are named."),
                ("hearsay export pack --archive desk.hearsay --story 3f2a -o evidence.zip", "All that the ledger rests on; `hearsay verify evidence.zip` checks it."),
            ],
        };
        command.Add(format);
        input.AddWithArchiveTo(command, namesStory: false);

        // The format says it already.
        command.Options.Remove(input.Json);
        command.Add(story);
        command.Add(output);
        command.Add(gazetteer);
        dossier.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == "geojson" && result.GetValue(gazetteer) is null) result.AddError("geojson needs --gazetteer FILE: places a line, as name, latitude, longitude between tabs.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var places = parsed.GetValue(gazetteer) is { } file ? GazetteerFile.Read(file) : null;
            var source = new CoverageSource(terminal, input);
            var (ledgers, decisions, status) = await source.ReconcileAsync(parsed, parsed.GetValue(story), cancellationToken).ConfigureAwait(false);
            if (ledgers.Count == 0) return status;

            var exporter = LedgerExporters.Create(parsed.GetRequiredValue(format), new ExportOptions { Gazetteer = places, Decisions = decisions, Dossier = dossier.Choose(parsed) });
            var isPack = parsed.GetRequiredValue(format) == Pack;
            if (parsed.GetValue(output) is { } path) WriteFile(path, exporter, ledgers, isPack ? terminal : null);
            else if (isPack && terminal.IsOutputTerminal) throw new HearsayException(HearsayError.BadExport, "A pack is no text for a terminal. Name a file with -o FILE.");
            else exporter.Export(ledgers, terminal.Output);

            return status;
        });
        return command;
    }

    // Beside the file first: what was there before stays whole until the new one is.
    private static void WriteFile(string path, ILedgerExporter exporter, IReadOnlyList<StoryLedger> ledgers, Terminal? tellsHash)
    {
        var unfinished = $"{path}.unfinished";
        try
        {
            using (var file = File.Create(unfinished))
            {
                exporter.Export(ledgers, file);
                file.Position = 0;
                tellsHash?.Tell($"SHA-256 of {path}: {Convert.ToHexStringLower(SHA256.HashData(file))}");
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HearsayException(HearsayError.CannotWrite, $"{path} can't be written. Is its folder there and writable, and the disk not full?", exception);
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }
}
