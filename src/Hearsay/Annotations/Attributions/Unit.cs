namespace Hearsay.Annotations.Attributions;

/// <summary>A sentence, or several that one quotation joins.</summary>
/// <param name="Run">Its tokens.</param>
/// <param name="Block">The block it stands in.</param>
/// <param name="FollowsInBlock">Whether another unit stands before it in its block.</param>
internal readonly record struct Unit(Run Run, int Block, bool FollowsInBlock);
