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
        var length = new BriefLengthOption();
        var command = new ExampleCommand("brief", "Show what the coverage of a story comes to: who said what, on whose word, what conflicts, what changed.")
        {
            Examples =
            [
                ("hearsay brief samples/vote", "A brief in the terminal, for every story found."),
                ("hearsay brief samples/vote --one-story --length page", "What fits on one page."),
                ("hearsay brief samples/vote --one-story --format html > vote.html", "One story, as a page to pass on."),
                ("hearsay brief 3f2a --archive desk.hearsay", "One story of an archive, by the beginning of its id."),
            ],
        };
        input.AddWithArchiveAndDayTo(command, namesStory: true);
        command.Add(format);
        command.Add(width);
        length.AddTo(command);
        dossier.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (ledgers, status) = await new CoverageSource(terminal, input).ReconcileAsync(parsed, cancellationToken).ConfigureAwait(false);
            if (ledgers.Count == 0) return status;

            var columns = Math.Max(parsed.GetValue(width) ?? terminal.Width, NarrowestWidth);
            var chosen = parsed.GetValue(input.Json) ? "json" : parsed.GetValue(format) ?? Text;
            using var output = terminal.OpenText();
            ExporterOf(chosen, columns, terminal).Export(
                [.. ledgers.Zip(dossier.Write(parsed, ledgers), (ledger, questions) => length.Write(parsed, ledger, questions, columns))], output);
            return status;
        });
        return command;
    }

    private static IBriefExporter ExporterOf(string format, int width, Terminal terminal) => format switch
    {
        "markdown" => new MarkdownBriefExporter(),
        "html" => new HtmlBriefExporter(),
        "json" => new JsonBriefExporter(),
        _ => new TextBriefExporter(width, terminal.UsesColor),
    };
}
