namespace Hearsay.Annotations.Times;

/// <summary>What a word means to a pattern: a number (<c>9</c> for September) or a symbol (<c>END</c> for late).</summary>
/// <param name="Number">The number; 0 where only the symbol counts.</param>
/// <param name="Symbol">The value as the lexicon writes it; <see langword="null"/> where the slot is empty.</param>
internal readonly record struct SlotValue(int Number, string? Symbol)
{
    /// <summary>Whether the pattern filled the slot.</summary>
    public bool IsFilled => Symbol is not null;

    /// <summary>A number read from the text.</summary>
    public static SlotValue Of(int number) => new(number, "");
}
