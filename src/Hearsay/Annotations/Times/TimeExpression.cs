namespace Hearsay.Annotations.Times;

/// <summary>An expression of time after TimeML's TIMEX3: <c>Friday</c>, <c>late February</c>, <c>15:00 local time</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Type">Which of the four kinds.</param>
/// <param name="Value">The TIMEX3 value: <c>2022-09-30T15:00</c>, <c>2022-02</c>, <c>P6M</c>, <c>PAST_REF</c>; <c>XXXX-WXX-5</c> where the anchor is unknown.</param>
/// <param name="Modifier">The TIMEX3 mod: <c>START</c>, <c>MID</c>, <c>END</c>, <c>APPROX</c> …, or <see langword="null"/>.</param>
/// <param name="Anchored">The days that a length counted from a known day covers: <c>the past six months</c>; <see langword="null"/> for other times.</param>
/// <param name="Until">Where the time stands with which a range ends that begins with this one: <c>23</c> of <c>September 19 to 23</c>.</param>
/// <param name="SameAs">Where the same instant is said before by another clock: <c>15:00 local time (08:00 ET)</c>.</param>
public sealed record TimeExpression(
    TextSpan Span, TimeType Type, string Value, string? Modifier = null, DayRange? Anchored = null, TextSpan? Until = null, TextSpan? SameAs = null)
{
    /// <summary>The days the value covers, where it names days of the calendar; <see langword="null"/> for other durations, sets and vague references.</summary>
    public DayRange? Days => DayRange.FromTimexValue(Value);
}
