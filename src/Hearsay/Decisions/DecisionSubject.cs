namespace Hearsay.Decisions;

/// <summary>What sort of finding a decision is about.</summary>
public enum DecisionSubject
{
    /// <summary>Statements that say the same thing.</summary>
    Claim,

    /// <summary>Articles on one event.</summary>
    Story,

    /// <summary>Who names mean.</summary>
    Actor,

    /// <summary>An amount where one article gives it.</summary>
    Figure,

    /// <summary>Another decision, which is undone.</summary>
    Decision,
}
