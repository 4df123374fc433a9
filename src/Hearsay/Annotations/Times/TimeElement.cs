using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Times;

/// <summary>One place of a pattern: a word, one of several words, or a class of words whose value goes to a slot.</summary>
internal abstract class TimeElement(string notation)
{
    /// <summary>As the grammar writes it; elements written alike are alike.</summary>
    public string Notation { get; } = notation;

    /// <summary>How many words from <paramref name="at"/> on it takes, with their value in <paramref name="slots"/>; 0 where it does not fit.</summary>
    public abstract int Match(TimeScan scan, int at, ref TimeSlots slots);

    /// <summary>Whether it could fit a word of this kind and number, so that most words need no further look.</summary>
    public abstract bool CanBegin(NumeralReader numerals, WordKind kind, int id);
}
