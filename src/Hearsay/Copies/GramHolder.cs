namespace Hearsay.Copies;

/// <summary>A text that has a word run, in four bytes.</summary>
/// <param name="Packed">Its place in the index, and in the last bit whether the run stands in its lead.</param>
internal readonly record struct GramHolder(int Packed)
{
    /// <summary>Packs.</summary>
    /// <param name="place">The text's place in the index.</param>
    /// <param name="isInLead">Whether the run stands in its lead.</param>
    public GramHolder(int place, bool isInLead)
        : this((place << 1) | (isInLead ? 1 : 0))
    {
    }

    /// <summary>The text's place in the index.</summary>
    public int Place => Packed >> 1;

    /// <summary>Whether the run stands in its lead.</summary>
    public bool IsInLead => (Packed & 1) == 1;
}
