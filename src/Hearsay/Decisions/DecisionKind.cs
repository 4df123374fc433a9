namespace Hearsay.Decisions;

/// <summary>What an analyst does with what the machine found.</summary>
public enum DecisionKind
{
    /// <summary>It is right as it stands, and its parts stay together in later runs.</summary>
    Accept,

    /// <summary>It is not so: it counts for nothing, and is listed apart.</summary>
    Reject,

    /// <summary>Another value takes the place of the one that was found.</summary>
    Correct,

    /// <summary>Several are one.</summary>
    Merge,

    /// <summary>One is two.</summary>
    Split,

    /// <summary>Words of the analyst's own beside it; nothing else changes.</summary>
    Note,

    /// <summary>An earlier decision no longer holds. An undone undoing holds again.</summary>
    Undo,
}
