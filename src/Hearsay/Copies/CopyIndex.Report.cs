namespace Hearsay.Copies;

public sealed partial class CopyIndex
{
    /// <summary>The copies, mere reuse and versions among all articles, and what copies and versions changed.</summary>
    public CopyReport Report()
    {
        var report = ReportGroups();
        return report with { Changes = FindChanges(report) };
    }

    /// <summary>The same but for what was changed; only articles in groups that are new since the last time are read.</summary>
    public CopyReport ReportGroups()
    {
        var versions = VersionFinder.Find(
            keyed, entries,
            (one, other) => FindLink(one, other) is { } link && link.Traits.HasFlag(CopyTraits.KeepsMost),
            links.Values.Where(link => link.Traits.HasFlag(CopyTraits.Version) && AreWorthReading(link)).Select(link => (link.A, link.B)));
        var superseded = versions.SelectMany(chain => chain.Articles.SkipLast(1)).Select(id => placeOf[id]).ToHashSet();
        var standing = links.Values
            .Where(link => AreWorthReading(link) && !superseded.Contains(link.A) && !superseded.Contains(link.B))
            .ToList();

        var boilerplate = BoilerplateFinder.Find(standing);
        var copies = standing.Where(link => link.Traits.HasFlag(CopyTraits.Copy)).Select(link => Without(link, boilerplate)).OfType<CopyLink>();
        var found = ComponentsOf(copies).Select(component => GroupOf(component, boilerplate)).ToList();
        KeepOnly(found.Select(one => one.Key));

        var groupOf = new Dictionary<string, CopyGroup>(StringComparer.Ordinal);
        var groups = found.SelectMany(one => one.Component.Groups).OrderBy(group => group.Articles[0], StringComparer.Ordinal).ToList();
        foreach (var group in groups)
        {
            foreach (var id in group.Articles) groupOf.Add(id, group);
        }

        var reuse = standing
            .Select(link => link.Pair)
            .Where(pair => pair.Passages.Count > 0 && !(groupOf.TryGetValue(pair.A, out var group) && group == groupOf.GetValueOrDefault(pair.B)));
        return new CopyReport([.. InOrder(found.SelectMany(one => one.Component.Pairs))], groups, [.. InOrder(reuse)]) { Versions = versions };
    }

    private bool AreWorthReading(CopyLink link) => CopyReach.AreWorthReading(reaches[link.A], reaches[link.B], link.Met);

    // A copy whose texts both hold what many print is weighed again without that.
    private CopyLink? Without(CopyLink link, Dictionary<int, List<TextSpan>> boilerplate)
    {
        if (!boilerplate.ContainsKey(link.A) || !boilerplate.ContainsKey(link.B)) return link;

        var (a, b) = (Text(link.A, boilerplate), Text(link.B, boilerplate));
        if (!a.HasBoilerplate || !b.HasBoilerplate) return link;

        var again = CopyLink.Of(link.A, link.B, PassageAligner.Align(a, b));
        return again.Traits.HasFlag(CopyTraits.Copy) ? again : null;
    }

    private (string Key, CopyComponent Component) GroupOf(List<CopyLink> component, Dictionary<int, List<TextSpan>> boilerplate)
    {
        var places = component.SelectMany(link => new[] { link.A, link.B }).Distinct().OrderBy(place => entries[place].Id, StringComparer.Ordinal).ToList();
        var key = ContentId.Of([
            .. component.Select(link => $"{link.Pair.A}\t{link.Pair.B}").Order(StringComparer.Ordinal),
            .. places.Select(place => string.Join(' ', boilerplate.GetValueOrDefault(place) ?? []))]);
        if (components.TryGetValue(key, out var known)) return (key, known);

        var placeIn = places.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var clusters = CopyGrouper.Group(
            places.ConvertAll(place => Text(place, boilerplate)),
            component.ConvertAll(link => (placeIn[link.A], placeIn[link.B], link.Matched)));
        var made = new CopyComponent([.. clusters.Select(OriginFinder.Describe)], [.. clusters.SelectMany(cluster => cluster.Pairs)]);
        components.Add(key, made);
        return (key, made);
    }

    private CopyText Text(int place, Dictionary<int, List<TextSpan>> boilerplate)
    {
        var text = texts.Read(entries[place].Id);
        return boilerplate.TryGetValue(place, out var printedByMany) ? text.WithBoilerplate(printedByMany) : text;
    }

    private void KeepOnly(IEnumerable<string> keys)
    {
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        foreach (var key in components.Keys.Where(key => !wanted.Contains(key)).ToList()) components.Remove(key);
    }

    private IReadOnlyList<TextChanges> FindChanges(CopyReport report)
    {
        var copies = report.Groups.Where(group => group.Original is not null).SelectMany(group => group.Articles.Where(copy => copy != group.Original), (group, copy) => (From: group.Original!, To: copy));
        var later = report.Versions.SelectMany(chain => chain.Articles.Zip(chain.Articles.Skip(1)), (_, pair) => (From: pair.First, To: pair.Second));
        return [.. copies.Concat(later)
            .Select(pair => ChangeReader.Read(PassageAligner.Align(texts.Read(pair.From), texts.Read(pair.To))))
            .OrderBy(changes => changes.From, StringComparer.Ordinal)
            .ThenBy(changes => changes.To, StringComparer.Ordinal)];
    }

    private static List<List<CopyLink>> ComponentsOf(IEnumerable<CopyLink> copies)
    {
        var all = copies.ToList();
        var roots = new DisjointSets();
        foreach (var link in all) roots.Join(link.A, link.B);

        return [.. all.GroupBy(link => roots.RootOf(link.A)).Select(component => component.ToList())];
    }

    private static IOrderedEnumerable<ArticlePair> InOrder(IEnumerable<ArticlePair> pairs) =>
        pairs.OrderBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal);
}
