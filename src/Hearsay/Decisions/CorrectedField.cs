namespace Hearsay.Decisions;

/// <summary>What of a finding can be corrected.</summary>
public enum CorrectedField
{
    /// <summary>A claim's standing: <c>disputed</c>, <c>one origin</c> …</summary>
    Standing,

    /// <summary>What a claim comes to, in the analyst's words; shown as theirs beside the source's.</summary>
    Text,

    /// <summary>An amount: <c>12</c>, <c>12..15</c>, <c>&gt;=12</c>, <c>&lt;=900</c>, <c>~15</c>.</summary>
    Value,

    /// <summary>An actor's name.</summary>
    Name,

    /// <summary>A story's title.</summary>
    Title,
}
