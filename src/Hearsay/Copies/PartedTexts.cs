namespace Hearsay.Copies;

/// <summary>Two texts that met at a word run and do so no longer.</summary>
/// <param name="One">The place of one in the index.</param>
/// <param name="Other">The place of the other.</param>
/// <param name="IsInLead">Whether the run stands in the lead of either.</param>
internal readonly record struct PartedTexts(int One, int Other, bool IsInLead)
{
    /// <summary>The same of two who have the run.</summary>
    public PartedTexts(GramHolder one, GramHolder other)
        : this(one.Place, other.Place, one.IsInLead || other.IsInLead)
    {
    }
}
