namespace Hearsay.Annotations.Times;

/// <summary>One rule of <c>times.grammar</c>, apart from the pattern that leads to it.</summary>
/// <param name="Line">Which rule of the file it is; of two that match alike the first wins.</param>
/// <param name="Type">The TIMEX3 type; <see langword="null"/> where the words are no time at all.</param>
/// <param name="Meaning">What makes the value.</param>
/// <param name="Argument">What the rule adds to what its words say.</param>
/// <param name="Before">What the word before it must or must not be.</param>
/// <param name="After">What the word after it must or must not be.</param>
/// <param name="Source">The rule as written.</param>
internal sealed record TimeRule(
    int Line, TimeType? Type, TimeMeaning Meaning, string Argument, TimeCondition? Before, TimeCondition? After, string Source)
{
    /// <summary>Whether it names a time of the clock, which takes its day from a date beside it.</summary>
    public bool IsClock { get; } = Type == TimeType.Time && Meaning == TimeMeanings.Named("clock");

    /// <summary>Whether the words around <c>[start, end)</c> allow it.</summary>
    public bool Allows(TimeScan scan, int start, int end) => Before?.Holds(scan, start - 1) != false && After?.Holds(scan, end) != false;
}
