namespace Hearsay.Annotations.Attributions;

/// <summary>In whose words something is passed on.</summary>
public enum AttributionKind
{
    /// <summary>All content stands in quotation marks.</summary>
    Direct,

    /// <summary>No content stands in quotation marks.</summary>
    Indirect,

    /// <summary>Part of it does.</summary>
    Mixed,
}
