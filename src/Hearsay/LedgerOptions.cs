using Hearsay.Decisions;
using Hearsay.Stories;

namespace Hearsay;

/// <summary>How a ledger is made. Whatever is set here, the same articles and options give the same bytes.</summary>
public sealed record LedgerOptions
{
    /// <summary>How many processors may be used; changes how long it takes, never what comes out.</summary>
    /// <value>Defaults to all.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether every sentence is parsed, and not only those that a later step asks for.</summary>
    /// <value>Defaults to <see langword="false"/>: parsing costs more than all else.</value>
    public bool ParsesAll { get; init; }

    /// <summary>Whether all articles are one story, whatever they say.</summary>
    /// <value>Defaults to <see langword="false"/>.</value>
    public bool OneStory { get; init; }

    /// <summary>What an analyst decided about which articles belong together.</summary>
    /// <value>Defaults to nothing.</value>
    public StoryConstraints Constraints { get; init; } = StoryConstraints.None;

    /// <summary>What analysts decided about what was found.</summary>
    /// <value>Defaults to nothing.</value>
    public DecisionBook Decisions { get; init; } = DecisionBook.Empty;
}
