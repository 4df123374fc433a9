using Hearsay.Eval.Scores;

namespace Hearsay.Eval.PublicSets;

/// <summary>A public set and its scores.</summary>
/// <param name="Room">The room it measures.</param>
/// <param name="Name">What the set is called.</param>
/// <param name="Articles">How many articles were scored.</param>
/// <param name="Sheet">Its scores.</param>
internal sealed record PublicSet(string Room, string Name, int Articles, ScoreSheet Sheet);
