namespace Hearsay.Claims.Positions;

/// <summary>One place where somebody takes a stand on something, as far as its article alone tells.</summary>
/// <param name="Words">The word that tells it: <c>rejected</c>, <c>void</c>.</param>
/// <param name="Stance">For, against, or neither.</param>
/// <param name="Holders">Who takes it.</param>
/// <param name="Target">What it is about.</param>
internal sealed record StandDraft(TextSpan Words, Stance Stance, IReadOnlyList<StandHolder> Holders, StandTarget Target);
