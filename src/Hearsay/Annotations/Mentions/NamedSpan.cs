namespace Hearsay.Annotations.Mentions;

/// <summary>A name that was decided upon.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index behind its last token.</param>
/// <param name="Type">What it is a name of.</param>
/// <param name="Strength">How much more speaks for this type than for the next, in tenths, at all its places; 0 where nobody weighed.</param>
internal readonly record struct NamedSpan(int First, int End, MentionType Type, int Strength = 0);
