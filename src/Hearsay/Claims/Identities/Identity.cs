namespace Hearsay.Claims.Identities;

/// <summary>Whether two names name one.</summary>
internal enum Identity
{
    /// <summary>Nothing says so.</summary>
    Different,

    /// <summary>It may be so; they stay two.</summary>
    MayBe,

    /// <summary>They do.</summary>
    Same,
}
