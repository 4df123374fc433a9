namespace Hearsay.Annotations.Times;

/// <summary>Which way a clause looks from the day it was published.</summary>
internal enum TimeDirection
{
    /// <summary>Nothing tells; in the news that is mostly back.</summary>
    Unknown,

    /// <summary><c>on Friday signed</c>.</summary>
    Back,

    /// <summary><c>on Friday will sign</c>.</summary>
    Ahead,
}
