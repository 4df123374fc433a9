using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Hearsay.Annotations;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;
using Hearsay.Briefings;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;
using Hearsay.Cli.Views;

namespace Hearsay.Cli;

/// <summary><c>hearsay annotate</c>: articles get names, times, amounts, and who said what.</summary>
internal static class AnnotateCommand
{
    private static readonly Option<bool> Tokens = new("--tokens") { Description = "With --json: words with lemma, part of speech and head as well." };
    private static readonly Option<string?> Conllu = new("--conllu") { Description = "Annotate a CoNLL-U file instead, and write CoNLL-U.", HelpName = "FILE" };
    private static readonly Option<bool> GoldTokens = new("--gold-tokens") { Description = "With --conllu: take the file's own words." };

    public static Command Create(Terminal terminal)
    {
        var input = new InputOptions();
        var command = new ExampleCommand("annotate", "Find who said what, names, times and amounts in articles.")
        {
            Examples =
            [
                ("hearsay annotate report.txt", "The text with everything that somebody said marked, and a list of who said it."),
                ("hearsay annotate samples/vote --json --tokens", "Every layer, one article a line, as JSON."),
                ("hearsay annotate --conllu test.conllu --gold-tokens", "A treebank's words with Hearsay's lemmas, tags and heads."),
            ],
        };
        input.AddTo(command);
        input.Paths.Arity = ArgumentArity.ZeroOrMore;
        command.Add(Tokens);
        command.Add(Conllu);
        command.Add(GoldTokens);
        command.Validators.Add(result => CheckSource(result, input));
        command.SetAction((parsed, cancellationToken) => Task.FromResult(parsed.GetValue(Conllu) is { } file
            ? WriteConllu(file, parsed.GetValue(GoldTokens), terminal)
            : Annotate(parsed, input, terminal, cancellationToken)));
        return command;
    }

    private static int Annotate(ParseResult parsed, InputOptions input, Terminal terminal, CancellationToken cancellationToken)
    {
        var (isJson, withTokens) = (parsed.GetValue(input.Json), parsed.GetValue(Tokens));
        var pipeline = new LedgerPipeline(new LedgerOptions { ParsesAll = isJson && withTokens });
        var reader = new CoverageReader(terminal, input.Choose(parsed, keepsOrder: true), "Annotating") { ShowsProgress = !terminal.IsOutputTerminal };
        if (isJson)
        {
            var lines = reader.Select(article => JsonLine.Of(json => ContractJson.WriteAnnotatedArticle(json, pipeline.Annotate(article), withTokens)), cancellationToken);
            foreach (var line in lines) terminal.Output.Write(line.Span);
        }
        else
        {
            foreach (var article in reader.Select(pipeline.Annotate, cancellationToken)) terminal.WriteScreen(screen => AnnotationsView.Write(screen, article));
        }

        return reader.Status;
    }

    private static int WriteConllu(string path, bool withGoldTokens, Terminal terminal)
    {
        var document = ReadConllu(path, terminal);
        using var output = terminal.OpenText();
        if (withGoldTokens) document.WriteWithGoldTokens(Parsed(document.WithGoldTokens()), output);
        else ConlluDocument.Write(Parsed(new TokenAnnotator().Annotate(new AnnotatedArticle { Article = document.Article })), output);

        return document.Sentences.Count > 0 ? ExitStatus.Done : ExitStatus.NothingRead;
    }

    private static AnnotatedArticle Parsed(AnnotatedArticle article) => new DependencyAnnotator().Annotate(new TagAnnotator().Annotate(article));

    private static ConlluDocument ReadConllu(string path, Terminal terminal)
    {
        try
        {
            using var reader = new StreamReader(path == "-" ? terminal.OpenInput() : File.OpenRead(path), Encoding.UTF8);
            return ConlluDocument.Read(reader);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NothingOpenedException(new HearsayException(HearsayError.NotFound, $"{path} is not there. A CoNLL-U file was expected. Is the name right?", exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new NothingOpenedException(new HearsayException(HearsayError.Unreadable, $"{path} can't be opened. A CoNLL-U file with permission to read was expected.", exception));
        }
    }

    private static void CheckSource(CommandResult result, InputOptions input)
    {
        var hasPaths = result.GetValue(input.Paths) is { Length: > 0 };
        var hasConllu = result.GetResult(Conllu) is { Implicit: false };
        var problem = (hasPaths, hasConllu) switch
        {
            (false, false) => "Name files or folders to annotate, or a CoNLL-U file with --conllu FILE.",
            (true, true) => "Name either paths or --conllu FILE, not both.",
            (_, false) when result.GetValue(GoldTokens) => "--gold-tokens needs --conllu FILE.",
            _ => null,
        };
        if (problem is not null) result.AddError(problem);
    }
}
