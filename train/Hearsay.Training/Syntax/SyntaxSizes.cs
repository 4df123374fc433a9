namespace Hearsay.Training.Syntax;

/// <summary>How large the net is and how it is trained.</summary>
internal sealed record SyntaxSizes
{
    /// <summary>Width of the first memory, each way.</summary>
    public int First { get; init; } = 64;

    /// <summary>Width of the second memory, each way.</summary>
    public int Second { get; init; } = 96;

    /// <summary>How many numbers stand for a word as head or as dependent.</summary>
    public int Arc { get; init; } = 64;

    /// <summary>How many numbers a relation is told from.</summary>
    public int Relation { get; init; } = 64;

    /// <summary>What share of a layer's numbers is dropped.</summary>
    public float Dropout { get; init; } = 0.25f;

    /// <summary>What share of the known words is taken for unknown.</summary>
    public float WordDropout { get; init; } = 0.1f;

    /// <summary>What share of the words is without a vector.</summary>
    public float VectorDropout { get; init; } = 0.05f;

    /// <summary>How often the treebanks are gone through.</summary>
    public int Epochs { get; init; } = 28;

    /// <summary>Sentences between two steps.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>How far the first steps go.</summary>
    public float Rate { get; init; } = 3e-3f;

    public int Seed { get; init; } = 1;
}
