namespace Hearsay.Tests;

/// <summary>Tests that measure time. They run alone, after all others: what others compute, or leave to the collector, would be counted as theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Measured
{
    public const string Name = "measured";
}
