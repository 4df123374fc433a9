using System.CommandLine;

namespace Hearsay.Cli.Help;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class ExampleCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines that work, each with what it does.</summary>
    public required IReadOnlyList<(string CommandLine, string Effect)> Examples { get; init; }
}
