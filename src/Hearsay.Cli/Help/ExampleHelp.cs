using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Hearsay.Cli.Help;

/// <summary>The usual help, followed by the command's examples.</summary>
internal sealed class ExampleHelp : SynchronousCommandLineAction
{
    private const int WidestHelp = 100;

    private readonly HelpAction usual;

    private ExampleHelp(HelpAction usual, int width)
    {
        this.usual = usual;
        usual.MaxWidth = Math.Min(width, WidestHelp);
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives the command line this help in place of the usual.</summary>
    public static void ReplaceIn(RootCommand root, int width)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction usual) option.Action = new ExampleHelp(usual, width);
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not ExampleCommand command) return ExitStatus.Done;

        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (commandLine, effect) in command.Examples)
        {
            output.WriteLine($"  {commandLine}");
            output.WriteLine($"      {effect}");
        }

        output.WriteLine();
        return ExitStatus.Done;
    }
}
