namespace Hearsay.Annotations.Mentions;

/// <summary>How words stand for an actor.</summary>
public enum ReferenceKind
{
    /// <summary><c>he</c>, <c>her</c>, <c>they</c>.</summary>
    Pronoun,

    /// <summary>An office: <c>the minister</c>, <c>the ministry spokesman</c>.</summary>
    Role,

    /// <summary>Another common noun: <c>the company</c>, <c>the peninsula</c>.</summary>
    Nominal,
}
