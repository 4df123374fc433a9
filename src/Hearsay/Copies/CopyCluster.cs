namespace Hearsay.Copies;

/// <summary>Texts that are one text, with the words each two of them share.</summary>
/// <param name="Texts">The texts, in order of id.</param>
/// <param name="Pairs">Every two of them, in order of their ids.</param>
internal sealed record CopyCluster(IReadOnlyList<CopyText> Texts, IReadOnlyList<ArticlePair> Pairs);
