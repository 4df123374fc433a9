namespace Hearsay.Cli.Inputs;

/// <summary>What a command was to work on can't be opened: the same message, another exit status.</summary>
internal sealed class NothingOpenedException(HearsayException inner) : Exception(inner.Message, inner);
