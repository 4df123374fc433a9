namespace Hearsay.Cli;

/// <summary>What the process tells the shell; <c>docs/commands.md</c> lists the same numbers.</summary>
internal static class ExitStatus
{
    /// <summary>Everything asked for was done.</summary>
    public const int Done = 0;

    /// <summary>Some inputs were refused, or something failed; what could be done was done.</summary>
    public const int SomeRefused = 1;

    /// <summary>The command line itself was wrong, and nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>Nothing could be read.</summary>
    public const int NothingRead = 3;

    /// <summary>Ctrl-C: 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>The status for so many inputs read and refused.</summary>
    public static int Of(int read, int refused) => (read, refused) switch
    {
        (0, _) => NothingRead,
        (_, > 0) => SomeRefused,
        _ => Done,
    };
}
