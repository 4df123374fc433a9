namespace Hearsay.Annotations.Attributions;

/// <summary>How what is said hangs on a cue.</summary>
/// <param name="Relation">The relation of Universal Dependencies: <c>obj</c>, <c>obl</c>; <c>subj</c> for the subject of a passive, <c>inv</c> where the cue hangs on what is said, <c>figure</c> for an object with an amount behind the preposition, <c>number</c> for one that is an amount, <c>nothing</c> for one with <c>no</c>.</param>
/// <param name="Mark">The preposition or mark that leads to it; empty where any or none may.</param>
/// <param name="IsPassive">Whether the cue must be passive.</param>
/// <param name="Entry">The cue with its force.</param>
internal sealed record Frame(string Relation, string Mark, bool IsPassive, CueEntry Entry)
{
    private const string Passive = "pass:";

    /// <summary>Reads a frame as the lexicon writes it: <c>pass:obl:as</c>.</summary>
    public static Frame Parse(string text, CueEntry entry)
    {
        var isPassive = text.StartsWith(Passive, StringComparison.Ordinal);
        var parts = (isPassive ? text[Passive.Length..] : text).Split(':');
        return new Frame(parts[0], parts.Length > 1 ? parts[1] : "", isPassive, entry);
    }
}
