namespace Hearsay.Annotations.Attributions;

/// <summary>What follows a cue.</summary>
/// <param name="First">The first token of what is said, or -1 where nothing that is said follows.</param>
/// <param name="CueEnd">Where the cue ends: a colon that leads to what is said belongs to it.</param>
/// <param name="Hearer">Who was told, where somebody is.</param>
internal readonly record struct Complement(int First, int CueEnd, Run Hearer)
{
    public bool IsAbsent => First < 0;
}
