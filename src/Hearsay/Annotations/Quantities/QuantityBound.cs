namespace Hearsay.Annotations.Quantities;

/// <summary>How the words around a figure limit it.</summary>
public enum QuantityBound
{
    /// <summary><c>12 people</c>.</summary>
    Exact,

    /// <summary><c>about 12</c>, <c>nearly 12</c>, <c>dozens</c>.</summary>
    About,

    /// <summary><c>at least 12</c>, <c>more than 12</c>.</summary>
    AtLeast,

    /// <summary><c>up to 12</c>, <c>fewer than 12</c>.</summary>
    AtMost,

    /// <summary><c>between 12 and 15</c>, <c>80 or 90 percent</c>.</summary>
    Between,
}
