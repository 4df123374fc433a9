namespace Hearsay.Annotations.Times;

/// <summary>Makes the TIMEX3 value of a match.</summary>
/// <param name="slots">What the words said.</param>
/// <param name="context">What "now" and "then" are.</param>
/// <param name="argument">What the rule adds.</param>
/// <returns>The value, or <see langword="null"/> where the words name no time after all: 31 February.</returns>
internal delegate string? TimeMeaning(in TimeSlots slots, TimeContext context, string argument);
