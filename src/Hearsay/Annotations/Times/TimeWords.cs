using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Times;

/// <summary>One of some words, none of which has a value: <c>(ago|earlier)</c>.</summary>
internal sealed class TimeWords(string notation, int[] ids) : TimeElement(notation)
{
    /// <inheritdoc/>
    public override int Match(TimeScan scan, int at, ref TimeSlots slots) => Array.IndexOf(ids, scan.Words[at].Id) >= 0 ? 1 : 0;

    /// <inheritdoc/>
    public override bool CanBegin(NumeralReader numerals, WordKind kind, int id) => id != 0 && Array.IndexOf(ids, id) >= 0;
}
