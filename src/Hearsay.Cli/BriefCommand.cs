using System.CommandLine;
using Hearsay.Briefings;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli;

/// <summary><c>hearsay brief</c>: what the coverage of a story comes to, every line in a source's own words.</summary>
internal static class BriefCommand
{
    private const string Text = "text";
    private const int NarrowestWidth = 40;

    public static Command Create(Terminal terminal)
    {
        var input = new InputOptions();
        var dossier = new DossierOption();
        var format = new Option<string>("--format") { Description = "text where left out; markdown, html (one self-contained file) or json.", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong(Text, "markdown", "html", "json");
        var width = new Option<int?>("--width")
        {
            Description = "Columns of the text; those of the terminal where left out, 100 in files.",
            HelpName = "N",
            CustomParser = result => WholeNumber.Parse(result, "--width", least: NarrowestWidth),
        };
        var length = new Option<int?>("--length")
        {
            Description = "How many claims stand in short, 12 where left out; all else in proportion.",
            HelpName = "N",
            CustomParser = result => WholeNumber.Parse(result, "--length"),
        };
        var command = new ExampleCommand("brief", "Show what the coverage of a story comes to: who said what, on whose word, what conflicts, what changed.")
        {
            Examples =
            [
                ("hearsay brief samples/vote", "A brief in the terminal, for every story found."),
                ("hearsay brief samples/vote --one-story --format html > vote.html", "One story, as a page to pass on."),
                ("hearsay brief 3f2a --archive desk.hearsay", "One story of an archive, by the beginning of its id."),
            ],
        };
        input.AddWithArchiveAndDayTo(command, namesStory: true);
        command.Add(format);
        command.Add(width);
        command.Add(length);
        dossier.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (ledgers, status) = await new CoverageSource(terminal, input).ReconcileAsync(parsed, cancellationToken).ConfigureAwait(false);
            if (ledgers.Count == 0) return status;

            var options = parsed.GetValue(length) is { } claims ? BriefOptions.OfLength(claims) : null;
            var chosen = parsed.GetValue(input.Json) ? "json" : parsed.GetValue(format) ?? Text;
            using var output = terminal.OpenText();
            ExporterOf(chosen, parsed.GetValue(width) ?? terminal.Width, terminal).Export(
                [.. ledgers.Zip(dossier.Write(parsed, ledgers), (ledger, questions) => BriefWriter.Write(ledger, options, questions))], output);
            return status;
        });
        return command;
    }

    private static IBriefExporter ExporterOf(string format, int width, Terminal terminal) => format switch
    {
        "markdown" => new MarkdownBriefExporter(),
        "html" => new HtmlBriefExporter(),
        "json" => new JsonBriefExporter(),
        _ => new TextBriefExporter(Math.Max(width, NarrowestWidth), terminal.UsesColor),
    };
}
