namespace Hearsay.Claims;

/// <summary>How two claims can stand to each other.</summary>
public enum RelationKind
{
    /// <summary>The two can't both be true.</summary>
    Conflicts,

    /// <summary>This one says the same more closely.</summary>
    Refines,

    /// <summary>This one is the later state of the same thing.</summary>
    Updates,

    /// <summary>This one says that the other is not so.</summary>
    Denies,

    /// <summary>This one tells how what the other foresaw turned out.</summary>
    OutcomeOf,

    /// <summary>They speak of the same thing, and whether they agree can't be told.</summary>
    Undecided,
}
