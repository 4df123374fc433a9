namespace Hearsay.Copies;

/// <summary>What became of a paragraph.</summary>
public enum ChangeKind
{
    /// <summary>Only the later text has it.</summary>
    Added,

    /// <summary>Only the earlier text has it.</summary>
    Cut,

    /// <summary>Both have it, in other words in part.</summary>
    Reworded,
}
