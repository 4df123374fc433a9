namespace Hearsay.Briefings;

/// <summary>A standing or a verdict, set off from the words.</summary>
/// <param name="Words">As shown: <c>CORROBORATED</c>, <c>agrees by rounding</c>.</param>
/// <param name="Tone">How it is coloured, where colour is wanted.</param>
public sealed record BriefMark(string Words, BriefTone Tone);
