namespace Hearsay.Annotations.Attributions;

/// <summary>Where the source of a cue stands.</summary>
/// <param name="Run">Its tokens; empty where there is none.</param>
/// <param name="Place">On which side of the cue, or whether another cue lends it.</param>
internal readonly record struct Source(Run Run, SourcePlace Place)
{
    public static Source None => new(default, SourcePlace.Absent);

    public bool IsAbsent => Run.IsEmpty;
}
