namespace Hearsay.Annotations.Attributions;

/// <summary>A cue where it stands.</summary>
/// <param name="Run">Its tokens: the verb with auxiliaries, negation and adverbs, or the noun.</param>
/// <param name="Head">The token that was looked up.</param>
/// <param name="Entry">What the lexicon says.</param>
/// <param name="Form">How it is used here.</param>
/// <param name="IsPassive">Whether it is passive: <c>is expected</c>.</param>
/// <param name="IsNegated">Whether it is negated: <c>did not say</c>.</param>
internal sealed record Cue(Run Run, int Head, CueEntry Entry, VerbForm Form, bool IsPassive, bool IsNegated)
{
    /// <summary>Whether it is a verb with a subject of its own or in common with the verb before.</summary>
    public bool IsFinite => Form is VerbForm.Past or VerbForm.Third or VerbForm.Base;

    /// <summary>The noun phrase before it, read once; empty where there is none.</summary>
    public Run Subject { get; init; }

    /// <summary>The same with another run.</summary>
    public Cue EndingAt(int end) => this with { Run = Run with { End = end } };
}
