using Hearsay.Articles;

namespace Hearsay.Cli.Inputs;

/// <summary>What the user asked to be read, and how.</summary>
/// <param name="Paths">Files and folders; <c>-</c> is standard input.</param>
/// <param name="Threads">How many processors may be used.</param>
/// <param name="Reading">The limits.</param>
/// <param name="KeepsOrder">Whether the output follows the order in which the paths were listed; else that order changes nothing.</param>
internal sealed record InputChoice(IReadOnlyList<string> Paths, int Threads, ReadingOptions Reading, bool KeepsOrder);
