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
    private readonly Dictionary<string, int> placeOf = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> keys = [];
    private readonly Dictionary<string, List<int>> keyed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int First, int Second), CopyLink> links = [];
    private readonly Dictionary<string, CopyComponent> components = new(StringComparer.Ordinal);
    private readonly CopyTextCache texts = new(read);

    // Most articles have no links, and are asked for them often.
    private readonly List<bool> isLinked = [];

    // How often the new article meets each other one; all zero between calls.
    private readonly List<Meetings> met = [];

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
        var sample = GramSample.Of(text.Words);
        var entry = CopyIndexEntry.Of(text, FreeKeyFor(article.Article.Id));
        var place = entries.Count;
        texts.Keep(text);
        Enter(entry);

        var found = Meet(place, sample).ToDictionary(one => one.Other, one => one.Runs);
        foreach (var other in Namesakes(place)) found.TryAdd(other, default);

        var kept = new List<CopyLink>();
        foreach (var (other, runs) in found.OrderBy(pair => pair.Key))
        {
            var link = Read(place, other);
            if (!link.IsWorthKeeping) continue;

            link.Met = runs;
            Keep(link);
            kept.Add(link);
        }

        return CopyIndexPacker.Pack(entry, sample, [.. kept.Select(link => (link, Other: link.A == place ? link.B : link.A))]);
    }

    /// <summary>An index again from what <see cref="Add"/> gave to keep of its articles.</summary>
    /// <param name="read">Reads an article that was added before, by its id.</param>
    /// <param name="kept">Ids and what was kept, in the order in which they were added.</param>
    /// <returns><see langword="null"/> where something is not as it was given: then another index must be made from the articles.</returns>
    public static CopyIndex? Restore(Func<string, AnnotatedArticle> read, IEnumerable<(string Id, byte[] Kept)> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);

        var index = new CopyIndex(read);
        var samples = new List<SampledGram[]>();
        foreach (var (id, bytes) in kept)
        {
            if (index.Contains(id) || CopyIndexPacker.Unpack(bytes, id, index.FreeKeyFor(id), index.entries) is not { } article) return null;

            index.Enter(article.Entry);
            samples.Add(article.Sample);
            foreach (var gram in article.Sample) index.postings.Restore(gram, article.Entry.Key, samples.Count - 1);
            foreach (var link in article.Links) index.Keep(link);
        }

        index.postings.Sort();
        foreach (var link in index.links.Values) link.Met = index.CountMet(link, samples);
        return index;
    }

    private void Enter(CopyIndexEntry entry)
    {
        var place = entries.Count;
        entries.Add(entry);
        met.Add(default);
        placeOf.Add(entry.Id, place);
        keys.Add(entry.Key);
        isLinked.Add(false);
        foreach (var key in entry.Keys)
        {
            if (!keyed.TryGetValue(key, out var namesakes)) keyed.Add(key, namesakes = []);
            namesakes.Add(place);
        }
    }

    /// <summary>Adds the runs of a new article and finds those it meets often enough.</summary>
    private List<(int Other, Meetings Runs)> Meet(int place, SampledGram[] sample)
    {
        var (holders, parted, others) = (new List<GramHolder>(), new List<(GramHolder One, GramHolder Other)>(), new List<int>());
        foreach (var gram in sample)
        {
            postings.Add(gram, entries[place].Key, place, holders, parted);
            foreach (var holder in holders)
            {
                var other = holder.Place;
                if (met[other].All == 0) others.Add(other);
                met[other] = met[other].Plus(gram.IsInLead || holder.IsInLead);
            }

            foreach (var (one, other) in parted)
            {
                if (FindLink(one.Place, other.Place) is { } link) link.Met = link.Met.Minus(one.IsInLead || other.IsInLead);
            }

            holders.Clear();
            parted.Clear();
        }

        var found = new List<(int Other, Meetings Runs)>();
        foreach (var other in others)
        {
            if (CopyIndexEntry.AreWorthReading(entries[place], entries[other], met[other])) found.Add((other, met[other]));
            met[other] = default;
        }

        return found;
    }

    /// <summary>The articles under the address or headline of a new one that stand near it in order of age.</summary>
    private IEnumerable<int> Namesakes(int place)
    {
        foreach (var key in entries[place].Keys)
        {
            var byAge = keyed[key];
            byAge.Sort((one, other) => CopyIndexEntry.Age.Compare(entries[one], entries[other]));
            var own = byAge.IndexOf(place);
            for (var i = Math.Max(0, own - VersionFinder.MostCompared); i < byAge.Count && i <= own + VersionFinder.MostCompared; i++)
            {
                if (i != own) yield return byAge[i];
            }
        }
    }

    private CopyLink Read(int one, int other)
    {
        var (a, b) = InOrder(one, other);
        return CopyLink.Of(a, b, PassageAligner.Align(texts.Read(entries[a].Id), texts.Read(entries[b].Id)));
    }

    private void Keep(CopyLink link)
    {
        links.TryAdd((Math.Min(link.A, link.B), Math.Max(link.A, link.B)), link);
        (isLinked[link.A], isLinked[link.B]) = (true, true);
    }

    private CopyLink? FindLink(int one, int other) =>
        isLinked[one] && isLinked[other] ? links.GetValueOrDefault((Math.Min(one, other), Math.Max(one, other))) : null;

    private Meetings CountMet(CopyLink link, List<SampledGram[]> samples)
    {
        var (a, b, count) = (samples[link.A], samples[link.B], default(Meetings));
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var order = a[i].Gram.CompareTo(b[j].Gram);
            if (order == 0 && postings.DoMeet(a[i].Gram, entries[link.A].Key, entries[link.B].Key)) count = count.Plus(a[i].IsInLead || b[j].IsInLead);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return count;
    }

    private (int A, int B) InOrder(int one, int other) => string.CompareOrdinal(entries[one].Id, entries[other].Id) < 0 ? (one, other) : (other, one);

    // Two of a million ids have one key by chance once in five hundred times.
    private ulong FreeKeyFor(string id)
    {
        var key = WordHash.OfText(id) >> (64 - GramPostings.KeyBits);
        while (keys.Contains(key)) key = (key + 1) & ((1UL << GramPostings.KeyBits) - 1);
        return key;
    }
}
