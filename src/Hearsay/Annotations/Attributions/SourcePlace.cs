namespace Hearsay.Annotations.Attributions;

/// <summary>Where a source stands beside its cue.</summary>
internal enum SourcePlace
{
    /// <summary>Nobody is named.</summary>
    Absent,

    /// <summary>Before the cue.</summary>
    Before,

    /// <summary>After it: <c>said Maren</c>, <c>according to Maren</c>.</summary>
    After,

    /// <summary>Shared with a cue or clause before: <c>…, adding that</c>.</summary>
    Shared,

    /// <summary>The subject of the clause the cue opens: <c>Noting that …, Maren left</c>.</summary>
    Behind,
}
