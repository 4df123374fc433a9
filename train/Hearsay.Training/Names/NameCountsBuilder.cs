using Hearsay.Annotations.Mentions.Tagging;

namespace Hearsay.Training.Names;

/// <summary>Packs what was counted into the tables that the engine reads.</summary>
internal static class NameCountsBuilder
{
    private const int FewestOfWord = 5;
    private const int Shares = 14;

    public static NameCounts Build(IReadOnlyDictionary<string, (int Lower, int Capital)> written, Dictionary<string, uint> classes, Dictionary<string, int> kinds, SortedDictionary<uint, byte> phrases)
    {
        var paths = classes.Values.Distinct().Order().ToArray();
        var places = paths.Select((path, i) => (path, i)).ToDictionary(x => x.path, x => (ushort)x.i);

        // Words that news hardly has are left out: most of 300,000 would never be asked for.
        var classOf = new SortedDictionary<uint, ushort>();
        foreach (var (word, path) in classes)
        {
            if (written.GetValueOrDefault(word.ToLowerInvariant()) is var (lower, capital) && lower + capital >= FewestOfWord) classOf.TryAdd(NameCounts.Written(word), places[path]);
        }

        var facts = new SortedDictionary<uint, uint>();
        foreach (var (word, (lower, capital)) in written)
        {
            if (lower + capital < FewestOfWord) continue;

            var share = 1 + (uint)Math.Round((double)Shares * capital / (lower + capital));
            facts.TryAdd(NameCounts.Lower(word), share | ((uint)kinds.GetValueOrDefault(word) << 4));
        }

        return new NameCounts([.. classOf.Keys], [.. classOf.Values], paths, [.. facts.Keys], [.. facts.Values], [.. phrases.Keys], [.. phrases.Values]);
    }
}
