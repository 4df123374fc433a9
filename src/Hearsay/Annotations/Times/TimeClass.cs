using Hearsay.Annotations.Numerals;

namespace Hearsay.Annotations.Times;

/// <summary>A class of <c>times.lexicon</c>: <c>&lt;month&gt;</c>.</summary>
internal sealed class TimeClass(string name, TimeSlot slot, bool needsCapital) : TimeElement($"<{name}>")
{
    private readonly Dictionary<int, List<(int[] Tail, SlotValue Value)>> byFirstWord = [];

    /// <summary>Adds words with their value, the longest of those that begin alike first.</summary>
    public void Add(int[] words, SlotValue value)
    {
        if (!byFirstWord.TryGetValue(words[0], out var entries)) byFirstWord[words[0]] = entries = [];

        entries.Add((words[1..], value));
        entries.Sort((one, other) => other.Tail.Length.CompareTo(one.Tail.Length));
    }

    /// <inheritdoc/>
    public override int Match(TimeScan scan, int at, ref TimeSlots slots)
    {
        var word = scan.Words[at];
        if (word.Id == 0 || needsCapital && !word.IsCapital || !byFirstWord.TryGetValue(word.Id, out var entries)) return 0;

        foreach (var (tail, value) in entries)
        {
            var taken = 0;
            while (taken < tail.Length && at + 1 + taken < scan.Words.Count && scan.Words[at + 1 + taken].Id == tail[taken]) taken++;
            if (taken < tail.Length) continue;

            slots[slot] = value;
            return 1 + taken;
        }

        return 0;
    }

    /// <inheritdoc/>
    public override bool CanBegin(NumeralReader numerals, WordKind kind, int id) => id != 0 && byFirstWord.ContainsKey(id);
}
