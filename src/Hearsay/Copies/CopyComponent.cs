namespace Hearsay.Copies;

/// <summary>What was made of articles that copies connect.</summary>
/// <param name="Groups">Their groups; one that stands in the middle of two others may leave several.</param>
/// <param name="Pairs">Every pair of every group.</param>
internal sealed record CopyComponent(IReadOnlyList<CopyGroup> Groups, IReadOnlyList<ArticlePair> Pairs);
