using System.Runtime.InteropServices;
using Hearsay.Annotations;

namespace Hearsay.Copies;

/// <summary>Finds copies among articles that come one by one: each is set beside those it shares word runs with, and no others are read again.</summary>
/// <remarks>
/// What <see cref="Report"/> gives hangs on the articles that are there alone: not on their order, nor on whether they were added or
/// restored from what <see cref="Add"/> gave to keep of them. Not for several threads at once.
/// </remarks>
/// <param name="read">Reads an article that was added before, by its id.</param>
public sealed partial class CopyIndex(Func<string, AnnotatedArticle> read)
{
    private readonly GramPostings postings = new();
    private readonly List<CopyIndexEntry> entries = [];
    private readonly List<CopyReach> reaches = [];
    private readonly Dictionary<string, int> placeOf = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> keys = [];
    private readonly Dictionary<string, List<int>> keyed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int First, int Second), CopyLink> links = [];
    private readonly Dictionary<string, CopyComponent> components = new(StringComparer.Ordinal);
    private readonly CopyTextCache texts = new(read);

    // Most articles have no links, and are asked for them often.
    private readonly List<bool> isLinked = [];

    // How often the new article meets each other one, all zero between calls; and those it meets.
    private readonly List<Meetings> met = [];
    private readonly List<int> others = [];
    private readonly List<GramHolder> holders = [];
    private readonly List<PartedTexts> parted = [];

    /// <summary>The form of what <see cref="Add"/> gives to keep; what was kept in another form is of no use.</summary>
    public static string Format => CopyIndexPacker.Format;

    /// <summary>How many articles there are.</summary>
    public int Count => entries.Count;

    /// <summary>Whether an article is there.</summary>
    public bool Contains(string id) => placeOf.ContainsKey(id);

    /// <summary>Sets a new article beside those that share something with it.</summary>
    /// <returns>What to keep of it, for <see cref="Restore"/>: some 1 kB.</returns>
    /// <exception cref="ArgumentException">The article is there already.</exception>
    public byte[] Add(AnnotatedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (Contains(article.Article.Id)) throw new ArgumentException($"{article.Article.Id} is in the index already.", nameof(article));

        var text = CopyText.Read(article);
        var sample = GramSample.Of(text);
        var entry = CopyIndexEntry.Of(text, FreeKeyFor(article.Article.Id));
        var place = entries.Count;
        texts.Keep(text);
        Enter(entry);
        Meet(place, sample);

        var kept = new List<CopyLink>();
        foreach (var other in WorthReading(place, sample))
        {
            var link = Read(place, other);
            if (!(AreMetOften(place, other) ? link.IsWorthKeeping : link.Traits.HasFlag(CopyTraits.KeepsMost))) continue;

            Keep(link);
            kept.Add(link);
        }

        Forget();
        return CopyIndexPacker.Pack(entry, sample, [.. kept.Select(link => (link, Other: link.A == place ? link.B : link.A))]);
    }

    /// <summary>Whether what was kept of an article, in this <see cref="Format"/>, is as <see cref="Add"/> gave it.</summary>
    public static bool IsWhole(byte[] kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return CopyIndexPacker.IsWhole(kept);
    }

    /// <summary>An index again from what <see cref="Add"/> gave to keep of its articles.</summary>
    /// <param name="read">Reads an article that was added before, by its id.</param>
    /// <param name="kept">Ids and what was kept, in the order in which they were added.</param>
    /// <returns><see langword="null"/> where something is not as it was given: then another index must be made from the articles.</returns>
    public static CopyIndex? Restore(Func<string, AnnotatedArticle> read, IEnumerable<(string Id, byte[] Kept)> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);

        var index = new CopyIndex(read);
        foreach (var (id, bytes) in kept)
        {
            if (index.Contains(id) || CopyIndexPacker.Unpack(bytes, id, index.FreeKeyFor(id), index.entries) is not { } article) return null;

            index.Enter(article.Entry);
            index.Meet(index.Count - 1, article.Sample);
            foreach (var link in article.Links) index.Keep(link);
            index.Forget();
        }

        return index;
    }

    private void Enter(CopyIndexEntry entry)
    {
        var place = entries.Count;
        entries.Add(entry);
        reaches.Add(new CopyReach(entry.Grams, entry.Time));
        met.Add(default);
        placeOf.Add(entry.Id, place);
        keys.Add(entry.Key);
        isLinked.Add(false);
        foreach (var key in entry.Keys)
        {
            if (!keyed.TryGetValue(key, out var namesakes)) keyed.Add(key, namesakes = []);
            namesakes.Insert(PlaceByAge(entry, namesakes), place);
        }
    }

    private int PlaceByAge(CopyIndexEntry entry, List<int> namesakes)
    {
        var (low, high) = (0, namesakes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (CopyIndexEntry.Age.Compare(entries[namesakes[middle]], entry) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Adds the runs of a new article and counts whom it meets; to be forgotten before the next.</summary>
    private void Meet(int place, SampledGram[] sample)
    {
        postings.Add(sample, entries[place].Key, holders, parted);
        var counts = CollectionsMarshal.AsSpan(met);
        foreach (var holder in holders)
        {
            ref var count = ref counts[holder.Place];
            if (count.All == 0) others.Add(holder.Place);
            count = count.Plus(holder.IsInLead);
        }

        foreach (var (one, other, isInLead) in parted)
        {
            if (FindLink(one, other) is { } link) link.Met = link.Met.Minus(isInLead);
        }

        holders.Clear();
        parted.Clear();
    }

    private void Forget()
    {
        var counts = CollectionsMarshal.AsSpan(met);
        foreach (var other in others) counts[other] = default;

        others.Clear();
    }

    /// <summary>The articles to read beside a new one: those it meets often enough, and those it may be a version of.</summary>
    private List<int> WorthReading(int place, SampledGram[] sample)
    {
        var found = new List<int>();
        foreach (var other in CollectionsMarshal.AsSpan(others))
        {
            if (AreMetOften(place, other)) found.Add(other);
        }

        found.AddRange(Namesakes(place).Distinct().Where(other => !AreMetOften(place, other) && MayKeepMost(place, sample, other)));
        found.Sort();
        return found;
    }

    private bool AreMetOften(int place, int other) => CopyReach.AreWorthReading(reaches[place], reaches[other], met[other]);

    private bool MayKeepMost(int place, SampledGram[] sample, int other)
    {
        var fewest = VersionFinder.FewestGramsShared(CopyReach.GramsInReach(reaches[place], reaches[other]));
        return met[other].All >= fewest || postings.HaveInCommon(sample, other, fewest);
    }

    /// <summary>The articles under the address or headline of a new one that stand near it in order of age.</summary>
    private IEnumerable<int> Namesakes(int place)
    {
        foreach (var key in entries[place].Keys)
        {
            var byAge = keyed[key];
            var own = PlaceByAge(entries[place], byAge);
            for (var i = Math.Max(0, own - VersionFinder.MostCompared); i < byAge.Count && i <= own + VersionFinder.MostCompared; i++)
            {
                if (byAge[i] != place) yield return byAge[i];
            }
        }
    }

    private CopyLink Read(int one, int other)
    {
        var (a, b) = InOrder(one, other);
        return CopyLink.Of(a, b, PassageAligner.Align(texts.Read(entries[a].Id), texts.Read(entries[b].Id)));
    }

    // One of the two is the newest article, which has just met the other.
    private void Keep(CopyLink link)
    {
        var other = Math.Min(link.A, link.B);
        link.Met = met[other];
        links.TryAdd((other, Math.Max(link.A, link.B)), link);
        (isLinked[link.A], isLinked[link.B]) = (true, true);
    }

    private CopyLink? FindLink(int one, int other) =>
        isLinked[one] && isLinked[other] ? links.GetValueOrDefault((Math.Min(one, other), Math.Max(one, other))) : null;

    private (int A, int B) InOrder(int one, int other) => string.CompareOrdinal(entries[one].Id, entries[other].Id) < 0 ? (one, other) : (other, one);

    // Two of a million ids have one key by chance once in five hundred times.
    private ulong FreeKeyFor(string id)
    {
        var key = WordHash.OfText(id) >> (64 - GramPostings.KeyBits);
        while (keys.Contains(key)) key = (key + 1) & ((1UL << GramPostings.KeyBits) - 1);
        return key;
    }
}
