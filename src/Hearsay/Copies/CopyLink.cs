namespace Hearsay.Copies;

/// <summary>What reading two articles of an index side by side gave.</summary>
/// <param name="A">The place in the index of the article whose id comes first in ordinal order.</param>
/// <param name="B">The other's.</param>
/// <param name="Traits">What the pair is, what many articles print left out of account.</param>
/// <param name="Matched">How many words stand in both.</param>
/// <param name="Pair">The pair as a report shows it.</param>
internal sealed record CopyLink(int A, int B, CopyTraits Traits, int Matched, ArticlePair Pair)
{
    // Fewer shared words than this are not worth showing as reuse.
    private const int ShortestReuse = 12;

    /// <summary>The word runs at which the two meet; fewer than are asked for where they are no longer to be set beside each other.</summary>
    public Meetings Met { get; set; }

    /// <summary>Whether it says anything at all.</summary>
    public bool IsWorthKeeping => Traits != CopyTraits.None || Pair.Passages.Count > 0;

    /// <summary>Weighs an alignment.</summary>
    public static CopyLink Of(int a, int b, Alignment alignment)
    {
        var evidence = SharedEvidence.Of(alignment);
        var traits = (CopyRule.IsCopy(evidence) ? CopyTraits.Copy : CopyTraits.None)
            | (CopyRule.IsPlainCopy(evidence) ? CopyTraits.PlainCopy : CopyTraits.None)
            | (VersionFinder.IsVersion(evidence) ? CopyTraits.Version : CopyTraits.None)
            | (VersionFinder.KeepsMost(alignment) ? CopyTraits.KeepsMost : CopyTraits.None);
        return new CopyLink(a, b, traits, alignment.Matched, alignment.ToPair(ShortestReuse));
    }
}
