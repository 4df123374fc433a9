namespace Hearsay.Claims;

/// <summary>How well a claim stands.</summary>
public enum Standing
{
    /// <summary>At least two known, surely distinct origins say it, and none says otherwise.</summary>
    Corroborated,

    /// <summary>No two origins are known that are surely distinct, however many carry it.</summary>
    OneOrigin,

    /// <summary>Somebody says otherwise.</summary>
    Disputed,

    /// <summary>A later figure took its place.</summary>
    Revised,

    /// <summary>Who said it took it back.</summary>
    Withdrawn,

    /// <summary>It speaks of what is still to come when it is said.</summary>
    Forecast,
}
