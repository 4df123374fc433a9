namespace Hearsay.Cli.Terminals;

/// <summary>Whoever read standard output stopped reading, as <c>head</c> does: no failure, but nothing is left to do.</summary>
internal sealed class BrokenPipeException(IOException inner) : Exception("The reader of standard output is gone.", inner);
