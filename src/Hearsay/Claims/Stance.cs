namespace Hearsay.Claims;

/// <summary>How an actor stands to something.</summary>
public enum Stance
{
    /// <summary>For it: accepts, recognises, backs.</summary>
    Supports,

    /// <summary>Against it: rejects, condemns, denies.</summary>
    Rejects,

    /// <summary>Neither: abstains, declines to say.</summary>
    Neutral,
}
