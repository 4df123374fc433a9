using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Cli.Help;
using Hearsay.Cli.Inputs;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli;

/// <summary>The whole command line: which commands there are, and what becomes of their failures.</summary>
internal static class CommandLine
{
    private const string ProgramName = "hearsay";
    private const string Description = "Reads how many outlets cover one story, and shows who said what, and on whose word.";

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The arguments after the program's name.</param>
    /// <param name="terminal">Where input comes from and output goes to.</param>
    /// <param name="cancellationToken">Interrupts the command.</param>
    /// <returns>One of <see cref="ExitStatus"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            var status = await InvokeAsync(arguments, terminal, cancellationToken).ConfigureAwait(false);
            terminal.Output.Flush();
            return status;
        }
        catch (BrokenPipeException)
        {
            return ExitStatus.Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Tell("Interrupted. What was kept in an archive is whole; the same command goes on from there.");
            return ExitStatus.Interrupted;
        }
        catch (NothingOpenedException exception)
        {
            terminal.Tell(exception.Message);
            return ExitStatus.NothingRead;
        }
        catch (HearsayException exception)
        {
            terminal.Tell(exception.Message);
            return ExitStatus.SomeRefused;
        }
        catch (Exception exception)
        {
            terminal.Tell("Something went wrong that should not have. Nothing in an archive was harmed. HEARSAY_DEBUG=1 shows more; please report it with that.");
            if (terminal.IsDebugging) terminal.Error.WriteLine(exception);
            return ExitStatus.SomeRefused;
        }
    }

    /// <summary>The commands, in the order in which the help lists them: an article's way through the engine, then the archive.</summary>
    internal static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand(Description)
        {
            ReadCommand.Create(terminal),
            AnnotateCommand.Create(terminal),
            CopiesCommand.Create(terminal),
            StoriesCommand.Create(terminal),
            LedgerCommand.Create(terminal),
            BriefCommand.Create(terminal),
            ExportCommand.Create(terminal),
            AddCommand.Create(terminal),
            SearchCommand.Create(terminal),
            DecideCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            ServeCommand.Create(terminal),
            McpCommand.Create(terminal),
        };
        root.Add(CompletionCommand.Create(terminal));
        root.HelpName = ProgramName;
        ExampleHelp.ReplaceIn(root, terminal.Width);
        return root;
    }

    private static async Task<int> InvokeAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var root = Create(terminal);

        // A file name that begins with @ is a file name.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var isHelpOnly = parsed.Action is ExampleHelp || parsed.Action is { ClearsParseErrors: true };
        if (parsed.Errors.Count > 0 && !isHelpOnly) return Refuse(parsed, [.. parsed.Errors.Select(error => error.Message)], terminal);

        var unknown = UnknownOptions(arguments, parsed).ToList();
        if (unknown.Count > 0 && !isHelpOnly) return Refuse(parsed, unknown, terminal);

        // Help, completions and the version are written by System.CommandLine; commands write to the terminal.
        using var written = new StringWriter { NewLine = "\n" };
        var status = await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = written,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            },
            cancellationToken).ConfigureAwait(false);
        terminal.WriteLines(written.ToString());
        return status;
    }

    // A mistyped option would be taken for a path. What stands behind a lone "--", or is there as a file, is one.
    private static IEnumerable<string> UnknownOptions(IReadOnlyList<string> arguments, ParseResult parsed)
    {
        var options = arguments.TakeWhile(argument => argument != "--").ToHashSet(StringComparer.Ordinal);
        return parsed.Tokens
            .Where(token => token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-' && options.Contains(token.Value) && !Path.Exists(token.Value))
            .Select(token => $"`{token.Value}` is no option of this command. (A path that begins with - goes behind a lone `--`.)");
    }

    private static int Refuse(ParseResult parsed, IReadOnlyList<string> reasons, Terminal terminal)
    {
        if (parsed.Tokens.Count == 0)
        {
            // Bare `hearsay` asks what there is; but whoever wrote it in a script forgot something.
            parsed.CommandResult.Command.Parse("--help").Invoke(new InvocationConfiguration { Output = terminal.Error, Error = terminal.Error });
            return ExitStatus.WrongUsage;
        }

        foreach (var reason in reasons) terminal.Tell(reason);

        var command = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        terminal.Tell($"`hearsay{command} --help` shows how it is used.");
        return ExitStatus.WrongUsage;
    }
}
