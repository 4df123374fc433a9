namespace Hearsay.Annotations.Times;

/// <summary>Words that a rule fits.</summary>
/// <param name="Start">Index of the first word.</param>
/// <param name="End">Index of the word after the last.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Slots">What the words said.</param>
/// <param name="OpensRange">Whether the match behind it is the other end of the same range.</param>
internal readonly record struct TimeMatch(int Start, int End, TimeRule Rule, TimeSlots Slots, bool OpensRange = false)
{
    private const int HalfDay = 12;

    /// <summary>Whether it names two ends: <c>September 19 to 23</c>.</summary>
    public bool IsRange => Slots[TimeSlot.To].IsFilled;

    /// <summary>The same in the year of a date behind it: <c>April to June 2017</c>, <c>November to February 2017</c>.</summary>
    public TimeMatch InYearBefore(int year, int month)
    {
        var slots = Slots;
        slots[TimeSlot.Year] = SlotValue.Of(Slots[TimeSlot.Month].Number > month ? year - 1 : year);
        return this with { Slots = slots };
    }

    /// <summary>The two ends of a range, each with what both share.</summary>
    public (TimeMatch First, TimeMatch Last) Ends()
    {
        var (first, last) = (Slots, Slots);
        foreach (var (end, slot) in (ReadOnlySpan<(TimeSlot, TimeSlot)>)[(TimeSlot.LastYear, TimeSlot.Year), (TimeSlot.LastDay, TimeSlot.Day), (TimeSlot.LastHour, TimeSlot.Hour), (TimeSlot.LastMinute, TimeSlot.Minute)])
        {
            if (Slots[end].IsFilled || slot == TimeSlot.Minute) last[slot] = Slots[end];
        }

        // "11 to 1 p.m." begins before noon.
        if (Rule.Argument != "open" && Slots[TimeSlot.LastHour].IsFilled && Slots[TimeSlot.Meridiem].IsFilled && first[TimeSlot.Hour].Number % HalfDay > last[TimeSlot.Hour].Number % HalfDay)
        {
            first[TimeSlot.Meridiem] = Slots[TimeSlot.Meridiem] with { Symbol = Slots[TimeSlot.Meridiem].Symbol == "AM" ? "PM" : "AM" };
        }

        // "1:30 p.m. to 3" ends before midnight, "11 p.m. to 3" after it.
        if (Rule.Argument == "open" && last[TimeSlot.Hour].Number <= HalfDay && first[TimeSlot.Hour].Number % HalfDay >= last[TimeSlot.Hour].Number % HalfDay)
        {
            last[TimeSlot.Meridiem] = Slots[TimeSlot.Meridiem] with { Symbol = Slots[TimeSlot.Meridiem].Symbol == "AM" ? "PM" : "AM" };
        }
        else if (Rule.Argument == "open" && last[TimeSlot.Hour].Number > HalfDay)
        {
            last[TimeSlot.Meridiem] = default;
        }

        first[TimeSlot.To] = last[TimeSlot.To] = default;
        var to = Slots[TimeSlot.To].Number;
        return (this with { End = to, Slots = first, OpensRange = true }, this with { Start = to + 1, Slots = last });
    }
}
