using Hearsay.Eval.Scores;

namespace Hearsay.Eval.PublicSets;

/// <summary>A public set and its scores.</summary>
/// <param name="Room">The room it measures.</param>
/// <param name="Name">What the set is called.</param>
/// <param name="Sheet">Its scores.</param>
internal sealed record PublicSet(string Room, string Name, ScoreSheet Sheet)
{
    /// <summary>How many articles were scored; a set that is made anew knows only when it is.</summary>
    public int Articles { get; set; }
}
