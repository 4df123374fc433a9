using System.Globalization;

namespace Hearsay.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Paths">Files to lead through the pipeline, or the folder of a cold start.</param>
internal sealed record Arguments(IReadOnlyList<string> Paths)
{
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <value>Defaults to no limit.</value>
    public int Limit { get; init; } = int.MaxValue;

    public int Runs { get; init; } = 11;

    public string Command { get; init; } = "./hearsay";

    public string? ColdStart { get; init; }

    /// <value>Defaults to a file among the temporary ones.</value>
    public string? Archive { get; init; }

    /// <summary>The arguments, or <see langword="null"/> where they make no sense.</summary>
    public static Arguments? Parse(string[] args)
    {
        var paths = new List<string>();
        var arguments = new Arguments(paths);
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith('-'))
            {
                paths.Add(args[i]);
                continue;
            }

            if (++i == args.Length) return null;

            switch (args[i - 1])
            {
                case "--threads" when int.TryParse(args[i], CultureInfo.InvariantCulture, out var threads) && threads > 0: arguments = arguments with { Threads = threads }; break;
                case "--limit" when int.TryParse(args[i], CultureInfo.InvariantCulture, out var limit) && limit > 0: arguments = arguments with { Limit = limit }; break;
                case "--runs" when int.TryParse(args[i], CultureInfo.InvariantCulture, out var runs) && runs > 0: arguments = arguments with { Runs = runs }; break;
                case "--command": arguments = arguments with { Command = args[i] }; break;
                case "--data": paths.Add(args[i]); break;
                case "--archive": arguments = arguments with { Archive = args[i] }; break;
                case "--cold-start": arguments = arguments with { ColdStart = args[i] }; break;
                default: return null;
            }
        }

        return arguments;
    }
}
