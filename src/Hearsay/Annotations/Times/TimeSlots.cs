using System.Runtime.CompilerServices;

namespace Hearsay.Annotations.Times;

/// <summary>What one match took from its words, by <see cref="TimeSlot"/>.</summary>
[InlineArray(Size)]
internal struct TimeSlots
{
    private const int Size = (int)TimeSlot.LastYear + 1;

    // The field is what the array is made of; the compiler repeats it.
    private SlotValue first;

    /// <summary>The value in a slot; nothing where the pattern did not fill it.</summary>
    public SlotValue this[TimeSlot slot]
    {
        readonly get => this[(int)slot];
        set => this[(int)slot] = value;
    }
}
