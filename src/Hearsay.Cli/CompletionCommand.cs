using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli;

/// <summary><c>hearsay completion</c>: a script that teaches a shell to complete commands and options.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "Which shell." };
        shell.AcceptOnlyFromAmong(Shells);
        var command = new ExampleCommand("completion", "Print a script that completes commands and options in a shell.")
        {
            Examples =
            [
                ("source <(hearsay completion bash)", "For this session of bash; zsh alike."),
                ("hearsay completion fish > ~/.config/fish/completions/hearsay.fish", "For every session of fish."),
                ("hearsay completion pwsh | Out-String | Invoke-Expression", "For this session of PowerShell."),
            ],
        };
        command.Add(shell);
        command.SetAction(parsed =>
        {
            using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream(typeof(ExampleCommand), $"hearsay.{parsed.GetRequiredValue(shell)}")!;
            script.CopyTo(terminal.Output);
            return ExitStatus.Done;
        });
        return command;
    }
}
