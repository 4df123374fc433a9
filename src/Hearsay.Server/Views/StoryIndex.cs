using Hearsay.Claims;

namespace Hearsay.Server.Views;

/// <summary>The facts of every story whose ledger was made, packed so that those of a large archive have room in memory.</summary>
/// <remarks>An entry holds for one version of its story; whoever asks says which. May be used from several threads.</remarks>
internal sealed class StoryIndex
{
    // Nobody types longer ones.
    private const int LongestName = 500;

    private const int IsMain = 1;
    private const int IsPlace = 2;
    private const int Shift = 2;

    private readonly Lock gate = new();
    private readonly NamePool names = new();
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Whether this version of a story is there.</summary>
    public bool Has(string story, string version)
    {
        lock (gate) return entries.TryGetValue(story, out var entry) && entry.Version == version;
    }

    /// <summary>Keeps the facts of a story in place of those of its last version.</summary>
    public void Keep(string story, string version, StoryFacts facts)
    {
        lock (gate) entries[story] = new Entry(version, facts.Standings.Aggregate(0, (all, standing) => all | Bit(standing)), [.. facts.Actors.SelectMany(Pack)]);
    }

    /// <summary>The stories that fit, and those of which nothing is known in their present version, so that they may fit.</summary>
    /// <param name="versions">Every story there is, with its version.</param>
    /// <param name="wanted">What they must hold; names as <see cref="NameQuery"/> reads them.</param>
    public (IReadOnlySet<string> Fitting, IReadOnlySet<string> Unknown) Find(IReadOnlyDictionary<string, string> versions, Wanted wanted)
    {
        lock (gate)
        {
            var (actor, place) = (Resolve(wanted.Actor, mustBePlace: false), Resolve(wanted.Place, mustBePlace: true));
            var (fitting, unknown) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            foreach (var (story, version) in versions)
            {
                if (!entries.TryGetValue(story, out var entry) || entry.Version != version) unknown.Add(story);
                else if (Fits(entry, wanted.Standing, actor, place)) fitting.Add(story);
            }

            return (fitting, unknown);
        }
    }

    /// <summary>Drops what is of stories that are no longer there.</summary>
    public void Retain(IReadOnlyDictionary<string, string> versions)
    {
        lock (gate)
        {
            foreach (var story in entries.Keys.Where(story => !versions.ContainsKey(story)).ToList()) entries.Remove(story);
        }
    }

    private static bool Fits(Entry entry, Standing? standing, NameMatch? actor, NameMatch? place) =>
        (standing is null || (entry.Standings & Bit(standing.Value)) != 0) && (actor is null || actor.Fits(entry.Names)) && (place is null || place.Fits(entry.Names));

    private static int Bit(Standing standing) => 1 << (int)standing;

    private IEnumerable<int> Pack(StoryFacts.Actor actor)
    {
        var place = actor.IsPlace ? IsPlace : 0;
        yield return (names.Number(actor.Name) << Shift) | place | IsMain;

        foreach (var alias in actor.Aliases.Where(alias => alias.Length <= LongestName))
        {
            yield return (names.Number(alias) << Shift) | place;
        }
    }

    // Who is called so anywhere may be called otherwise elsewhere: by every name that somebody of this name has.
    private NameMatch? Resolve(NameQuery? query, bool mustBePlace)
    {
        if (query is null) return null;

        var (holding, exact, theirs) = (names.Holding(query.Words), names.Find(query.Names), new HashSet<int>());
        foreach (var entry in entries.Values)
        {
            foreach (var (from, to) in Actors(entry.Names))
            {
                if (mustBePlace && (entry.Names[from] & IsPlace) == 0) continue;

                var own = entry.Names.AsSpan(from, to - from);
                if (!Any(own, exact)) continue;

                foreach (var name in own) theirs.Add(name >> Shift);
            }
        }

        return new NameMatch(holding, exact, theirs, mustBePlace);
    }

    private static bool Any(ReadOnlySpan<int> own, HashSet<int> wanted)
    {
        foreach (var name in own)
        {
            if (wanted.Contains(name >> Shift)) return true;
        }

        return false;
    }

    private static IEnumerable<(int From, int To)> Actors(int[] packed)
    {
        for (var from = 0; from < packed.Length;)
        {
            var to = from + 1;
            while (to < packed.Length && (packed[to] & IsMain) == 0) to++;
            yield return (from, to);

            from = to;
        }
    }

    /// <summary>What is asked for.</summary>
    public sealed record Wanted(Standing? Standing, NameQuery? Actor, NameQuery? Place);

    private sealed record Entry(string Version, int Standings, int[] Names);

    /// <summary>Numbers of names that fit: in any place those that hold the words typed, as the main name only those that stand for the
    /// same one elsewhere.</summary>
    private sealed record NameMatch(HashSet<int> Holding, HashSet<int> Exact, HashSet<int> Theirs, bool MustBePlace)
    {
        public bool Fits(int[] packed)
        {
            foreach (var name in packed)
            {
                if (MustBePlace && (name & IsPlace) == 0) continue;
                var number = name >> Shift;
                if (Holding.Contains(number) || Exact.Contains(number) || ((name & IsMain) != 0 && Theirs.Contains(number))) return true;
            }

            return false;
        }
    }
}
