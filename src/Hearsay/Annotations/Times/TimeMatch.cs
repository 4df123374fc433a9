namespace Hearsay.Annotations.Times;

/// <summary>Words that a rule fits.</summary>
/// <param name="Start">Index of the first word.</param>
/// <param name="End">Index of the word after the last.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Slots">What the words said.</param>
internal readonly record struct TimeMatch(int Start, int End, TimeRule Rule, TimeSlots Slots);
