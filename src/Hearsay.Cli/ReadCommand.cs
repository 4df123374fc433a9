using System.CommandLine;
using Hearsay.Briefings;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Cli.Views;

namespace Hearsay.Cli;

/// <summary><c>hearsay read</c>: files become articles.</summary>
internal static class ReadCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = new InputOptions();
        var command = new ExampleCommand("read", "Read files into articles: text, title, outlet, dates, language, blocks.")
        {
            Examples =
            [
                ("hearsay read samples/vote", "A table of every article in a folder."),
                ("hearsay read page.html feed.xml --json", "One article a line, as JSON."),
                ("cat articles.jsonl | hearsay read - --json", "From standard input, as JSON Lines."),
            ],
        };
        input.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var isJson = parsed.GetValue(input.Json);
            var reader = new CoverageReader(terminal, input.Choose(parsed, keepsOrder: true), "Reading")
            {
                ShowsProgress = !(isJson && terminal.IsOutputTerminal),
            };
            if (isJson) WriteJson(reader, terminal, cancellationToken);
            else WriteScreen(reader, terminal, cancellationToken);

            return Task.FromResult(reader.Status);
        });
        return command;
    }

    private static void WriteJson(CoverageReader reader, Terminal terminal, CancellationToken cancellationToken)
    {
        foreach (var line in reader.Select(article => JsonLine.Of(json => ContractJson.WriteArticle(json, article)), cancellationToken)) terminal.Output.Write(line.Span);
    }

    private static void WriteScreen(CoverageReader reader, Terminal terminal, CancellationToken cancellationToken)
    {
        var rows = reader.Select(ArticleRow.Of, cancellationToken).ToList();
        if (rows.Count > 0) terminal.WriteScreen(screen => ArticlesView.Write(screen, rows));
    }
}
