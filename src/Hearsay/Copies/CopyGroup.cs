namespace Hearsay.Copies;

/// <summary>Articles that are one text.</summary>
/// <param name="Articles">Their ids, in ordinal order; at least two.</param>
/// <param name="Original">The one the others come from, or <see langword="null"/> where the texts do not tell.</param>
/// <param name="Agency">The agency whose text it is, or <see langword="null"/> where no credit line tells.</param>
public sealed record CopyGroup(IReadOnlyList<string> Articles, string? Original, string? Agency);
