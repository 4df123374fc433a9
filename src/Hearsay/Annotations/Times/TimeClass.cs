using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Times;

/// <summary>A class of <c>times.lexicon</c>: <c>&lt;month&gt;</c>.</summary>
internal sealed class TimeClass(string name, TimeSlot slot) : TimeElement($"<{name}>")
{
    private readonly Dictionary<int, List<(int[] Tail, SlotValue Value, bool? IsCapital)>> byFirstWord = [];

    /// <summary>Adds words with their value, the longest of those that begin alike first.</summary>
    /// <param name="words">The words.</param>
    /// <param name="value">What they mean.</param>
    /// <param name="isCapital">Whether a capital must stand in front, or must not; <see langword="null"/> where it does not matter.</param>
    public void Add(int[] words, SlotValue value, bool? isCapital)
    {
        if (!byFirstWord.TryGetValue(words[0], out var entries)) byFirstWord[words[0]] = entries = [];

        entries.Add((words[1..], value, isCapital));
        entries.Sort((one, other) => other.Tail.Length.CompareTo(one.Tail.Length));
    }

    /// <inheritdoc/>
    public override int Match(TimeScan scan, int at, ref TimeSlots slots)
    {
        var word = scan.Words[at];
        if (word.Id == 0 || !byFirstWord.TryGetValue(word.Id, out var entries)) return 0;

        foreach (var (tail, value, isCapital) in entries)
        {
            if (isCapital is { } asked && asked != word.IsCapital) continue;

            var taken = 0;
            while (taken < tail.Length && at + 1 + taken < scan.Words.Count && scan.Words[at + 1 + taken].Id == tail[taken]) taken++;
            if (taken < tail.Length) continue;

            // Of a word that joins two ends, only the place counts.
            slots[slot] = slot == TimeSlot.To ? SlotValue.Of(at) : value;
            return 1 + taken;
        }

        return 0;
    }

    /// <inheritdoc/>
    public override bool CanBegin(NumeralReader numerals, WordKind kind, int id) => id != 0 && byFirstWord.ContainsKey(id);
}
