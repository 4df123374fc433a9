using System.Text;
using Spectre.Console;

namespace Hearsay.Cli.Terminals;

/// <summary>Tells Spectre the width instead of letting it ask the process's console.</summary>
internal sealed class FixedOutput(TextWriter writer, int width) : IAnsiConsoleOutput
{
    public TextWriter Writer => writer;

    // True without a terminal as well: whether there are colours is said elsewhere.
    public bool IsTerminal => true;

    public int Width => width;

    public int Height => 50;

    public void SetEncoding(Encoding encoding)
    {
        // Always UTF-8.
    }
}
