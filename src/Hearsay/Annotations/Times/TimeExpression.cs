namespace Hearsay.Annotations.Times;

/// <summary>An expression of time after TimeML's TIMEX3: <c>Friday</c>, <c>late February</c>, <c>15:00 local time</c>.</summary>
/// <param name="Span">The words.</param>
/// <param name="Type">Which of the four kinds.</param>
/// <param name="Value">The TIMEX3 value: <c>2022-09-30T15:00</c>, <c>2022-02</c>, <c>P6M</c>, <c>PAST_REF</c>; <c>XXXX-WXX-5</c> where the anchor is unknown.</param>
/// <param name="Modifier">The TIMEX3 mod: <c>START</c>, <c>MID</c>, <c>END</c>, <c>APPROX</c> …, or <see langword="null"/>.</param>
public sealed record TimeExpression(TextSpan Span, TimeType Type, string Value, string? Modifier = null)
{
    /// <summary>The days the value covers, where it names days of the calendar; <see langword="null"/> for durations, sets and vague references.</summary>
    public DayRange? Days => DayRange.FromTimexValue(Value);
}
