namespace Hearsay.Annotations.Attributions;

/// <summary>Whether a statement is affirmed or negated.</summary>
public enum Polarity
{
    /// <summary>It is so.</summary>
    Affirmed,

    /// <summary>It is not so.</summary>
    Negated,
}
