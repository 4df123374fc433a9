using System.Text;
using System.Text.Json;
using Hearsay.Briefings;
using Spectre.Console;

namespace Hearsay.Cli.Terminals;

/// <summary>The three streams of a command, and what is known of the terminal behind them. Tests give their own.</summary>
internal sealed class Terminal
{
    private const int WidthOfFiles = 100;

    /// <summary>Standard input, opened when it is asked for.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Standard output, as bytes.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person looks at standard output.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether a person looks at standard error.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Whether colour is wanted on standard output.</summary>
    public bool UsesColor { get; init; }

    /// <summary>Columns for what people read.</summary>
    /// <value>Defaults to 100, the width for files and pipes.</value>
    public int Width { get; init; } = WidthOfFiles;

    /// <summary>Tells when a decision is taken. Nothing that is read or found depends on it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether the text of unforeseen exceptions may be shown: to those who mend Hearsay.</summary>
    public bool IsDebugging { get; init; }

    /// <summary>The terminal this process was started in.</summary>
    public static Terminal OfProcess()
    {
        var isOutputTerminal = !Console.IsOutputRedirected;
        var isDumb = Environment.GetEnvironmentVariable("TERM") is "dumb";
        var noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

        return new Terminal
        {
            OpenInput = Console.OpenStandardInput,
            Output = StandardOutput.Open(),
            Error = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" }),
            IsOutputTerminal = isOutputTerminal,
            IsErrorTerminal = !Console.IsErrorRedirected && !isDumb,
            UsesColor = isOutputTerminal && !noColor && !isDumb,
            Width = isOutputTerminal ? WidthOfScreen() : WidthOfFiles,
            IsDebugging = Environment.GetEnvironmentVariable("HEARSAY_DEBUG") is "1",
        };
    }

    /// <summary>A writer of text to standard output, without a byte order mark and with Unix line ends; the caller disposes of it.</summary>
    public StreamWriter OpenText() => new(Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Writes one JSON object and a line end to standard output.</summary>
    public void WriteJson(Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(Output, ContractJson.WriterOptions)) write(json);
        Output.WriteByte((byte)'\n');
        Output.Flush();
    }

    /// <summary>Writes what people read to standard output, at the terminal's width and in its colours.</summary>
    public void WriteScreen(Action<IAnsiConsole> write)
    {
        using var drawn = new StringWriter { NewLine = "\n" };
        write(AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new FixedOutput(drawn, Width),
            Ansi = UsesColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = UsesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        }));

        WriteLines(drawn.ToString());
    }

    /// <summary>Writes lines to standard output without the blanks that tables and columns fill them with.</summary>
    public void WriteLines(string lines)
    {
        if (lines.Length == 0) return;

        using var text = OpenText();
        foreach (var line in lines.TrimEnd('\n').Split('\n')) text.WriteLine(line.AsSpan().TrimEnd());
    }

    /// <summary>Tells the user something beside the output.</summary>
    public void Tell(string message) => Error.WriteLine($"hearsay: {Printable.Line(message)}");

    private static int WidthOfScreen()
    {
        try
        {
            // Some terminals do not know their width and say 0.
            return Console.WindowWidth is var width and > 0 ? width : WidthOfFiles;
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return WidthOfFiles;
        }
    }
}
