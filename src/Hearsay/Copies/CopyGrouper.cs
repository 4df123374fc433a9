namespace Hearsay.Copies;

/// <summary>Makes groups of the texts that copies connect.</summary>
/// <remarks>
/// A copies B and B copies C does not make A a copy of C: a round-up may hold two wire reports. So a group grows around the text that shares
/// most with the others; a text joins when it is a copy of that one and shares words with at least half of those that joined before.
/// What is left over is tried again by itself. A page of briefs joins the report it has a brief of: with that one's other copies it need
/// share nothing.
/// </remarks>
internal static class CopyGrouper
{
    // A text that would join is set beside no more than this many of those in the group.
    private const int MostAsked = 8;

    // In larger groups members are set beside each other by their places in the text in the middle.
    private const int LargestReadWhole = 32;

    /// <summary>The groups, each as the alignments of every pair in it.</summary>
    /// <param name="texts">All texts, in order of id.</param>
    /// <param name="copies">Pairs held to be copies, by their places in <paramref name="texts"/>, with the words they share.</param>
    public static List<CopyCluster> Group(IReadOnlyList<CopyText> texts, IReadOnlyList<(int A, int B, int Matched)> copies)
    {
        var links = Enumerable.Range(0, texts.Count).Select(_ => new List<(int Other, int Matched)>()).ToArray();
        foreach (var (a, b, matched) in copies)
        {
            links[a].Add((b, matched));
            links[b].Add((a, matched));
        }

        var weights = links.Select(list => list.Sum(link => link.Matched)).ToArray();
        var isPlaced = new bool[texts.Count];
        var clusters = new List<CopyCluster>();
        foreach (var middle in Enumerable.Range(0, texts.Count).OrderByDescending(text => weights[text]).ThenBy(text => text))
        {
            if (isPlaced[middle] || links[middle].Count == 0) continue;

            isPlaced[middle] = true;
            if (GrowFrom(middle, texts, links, isPlaced) is { } cluster) clusters.Add(cluster);
        }

        return [.. clusters.OrderBy(cluster => cluster.Texts[0].Id, StringComparer.Ordinal)];
    }

    private static CopyCluster? GrowFrom(int middle, IReadOnlyList<CopyText> texts, List<(int Other, int Matched)>[] links, bool[] isPlaced)
    {
        var members = new List<Alignment>();
        foreach (var (candidate, alignment) in Reach(middle, texts, links, isPlaced))
        {
            var asked = members.Take(MostAsked).ToList();
            var isBrief = CopyRule.HoldsBrief(SharedEvidence.Of(alignment));
            if (!isBrief && asked.Count(member => IsLinked(member, alignment)) * 2 < asked.Count) continue;

            members.Add(alignment);
            isPlaced[candidate] = true;
        }

        if (members.Count == 0) return null;

        var pairs = AllPairs(members).OrderBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal);
        var group = members.Select(member => member.B).Append(texts[middle]).OrderBy(text => text.Id, StringComparer.Ordinal);
        return new CopyCluster([.. group], [.. pairs]);
    }

    // What two members share by way of the text in the middle is quickly known, and mostly enough.
    private static bool IsLinked(Alignment one, Alignment other) =>
        CopyRule.IsLinked(SharedEvidence.Of(Alignment.Through(one, other)))
        || CopyRule.IsLinked(SharedEvidence.Of(PassageAligner.Align(one.B, other.B)));

    /// <summary>The texts that can be reached over copies and are copies of the one in the middle, those that share most first.</summary>
    private static List<(int Text, Alignment Alignment)> Reach(
        int middle, IReadOnlyList<CopyText> texts, List<(int Other, int Matched)>[] links, bool[] isPlaced)
    {
        var (met, open) = (new HashSet<int> { middle }, new Queue<int>([middle]));
        var reached = new List<(int Text, Alignment Alignment)>();
        while (open.TryDequeue(out var text))
        {
            foreach (var (other, _) in links[text])
            {
                if (isPlaced[other] || !met.Add(other)) continue;

                var alignment = PassageAligner.Align(texts[middle], texts[other]);
                if (!CopyRule.IsCopy(SharedEvidence.Of(alignment))) continue;

                reached.Add((other, alignment));
                open.Enqueue(other);
            }
        }

        return [.. reached.OrderByDescending(one => one.Alignment.Matched).ThenBy(one => one.Text)];
    }

    private static IEnumerable<ArticlePair> AllPairs(List<Alignment> members)
    {
        foreach (var member in members) yield return InOrder(member).ToPair();

        List<Alignment> ordered = [.. members.OrderBy(member => member.B.Id, StringComparer.Ordinal)];
        foreach (var (index, one) in ordered.Index())
        {
            // One room for all pairs of a member: hundreds of copies make tens of thousands.
            var (inMiddle, room) = (one.PlacesInA(), new int[one.B.Words.Length]);
            foreach (var other in ordered.Skip(index + 1))
            {
                yield return (members.Count <= LargestReadWhole ? PassageAligner.Align(one.B, other.B) : Alignment.Through(one, inMiddle, other, room)).ToPair();
            }
        }
    }

    private static Alignment InOrder(Alignment alignment) =>
        string.CompareOrdinal(alignment.A.Id, alignment.B.Id) < 0 ? alignment : alignment.Reverse();
}
