using System.Text;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Tests;

/// <summary>One command, run in this process with streams of its own.</summary>
/// <param name="Status">The exit status.</param>
/// <param name="Bytes">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CommandRun(int Status, byte[] Bytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(Bytes);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CommandRun> Of(params string[] arguments) => In(new Setting(), arguments);

    public static async Task<CommandRun> In(Setting setting, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal
        {
            OpenInput = () => setting.Input,
            Output = output,
            Error = TextWriter.Synchronized(error),
            Width = setting.Width,
            UsesColor = setting.UsesColor,
        };
        var status = await CommandLine.RunAsync(arguments, terminal, setting.Interruption.Token);
        return new CommandRun(status, output.ToArray(), error.ToString());
    }

    /// <summary>What stands around a command.</summary>
    internal sealed record Setting
    {
        public Stream Input { get; init; } = Stream.Null;

        public int Width { get; init; } = 100;

        public bool UsesColor { get; init; }

        public CancellationTokenSource Interruption { get; init; } = new();

        public static Setting WithInput(string text) => new() { Input = new MemoryStream(Encoding.UTF8.GetBytes(text)) };
    }
}
