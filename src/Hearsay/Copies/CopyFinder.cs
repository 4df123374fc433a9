using Hearsay.Annotations;

namespace Hearsay.Copies;

/// <summary>Finds which articles are copies of one text, by the words of their bodies.</summary>
/// <remarks>
/// Only an article's own prose counts: captions, links, promotions and headers are left aside where its blocks are known. Pairs are met
/// through the word runs they share, then read against each other; never all against all. Holds no state between calls.
/// </remarks>
public sealed class CopyFinder
{
    // What stands in the texts of this many unrelated clusters is boilerplate.
    private const int CommonInClusters = 6;

    // Fewer shared words than this are not worth showing as reuse.
    private const int ShortestReuse = 12;

    /// <summary>Finds copies, mere reuse, and versions.</summary>
    /// <param name="articles">In any order. Of articles with the same id only one is read.</param>
    public CopyReport Find(IReadOnlyList<AnnotatedArticle> articles)
    {
        var vocabulary = new Vocabulary();
        var texts = articles
            .OrderBy(article => article.Article.Id, StringComparer.Ordinal)
            .ThenBy(article => article.Text, StringComparer.Ordinal)
            .DistinctBy(article => article.Article.Id)
            .Select(article => CopyText.Read(article, vocabulary))
            .ToList();
        var aligner = new PassageAligner(CountTexts(texts, vocabulary.Count), texts.Count);

        var versions = new VersionFinder(aligner).Find(texts);
        var superseded = versions.SelectMany(chain => chain.Articles.SkipLast(1)).ToHashSet(StringComparer.Ordinal);
        var report = FindAmong([.. texts.Where(text => !superseded.Contains(text.Id))], aligner);
        return report with { Versions = versions, Changes = FindChanges(texts, report.Groups, versions, aligner) };
    }

    private static IReadOnlyList<TextChanges> FindChanges(List<CopyText> texts, IReadOnlyList<CopyGroup> groups, List<VersionChain> versions, PassageAligner aligner)
    {
        var byId = texts.ToDictionary(text => text.Id, StringComparer.Ordinal);
        var copies = groups.Where(group => group.Original is not null).SelectMany(group => group.Articles.Where(copy => copy != group.Original), (group, copy) => (From: group.Original!, To: copy));
        var later = versions.SelectMany(chain => chain.Articles.Zip(chain.Articles.Skip(1)), (_, pair) => (From: pair.First, To: pair.Second));
        return [.. copies.Concat(later)
            .Select(pair => ChangeReader.Read(aligner.Align(byId[pair.From], byId[pair.To])))
            .OrderBy(changes => changes.From, StringComparer.Ordinal)
            .ThenBy(changes => changes.To, StringComparer.Ordinal)];
    }

    private static CopyReport FindAmong(List<CopyText> texts, PassageAligner aligner)
    {
        var index = new GramIndex(texts);
        var candidates = index.FindCandidates().ConvertAll(pair => Weigh(pair.A, pair.B, texts, aligner));
        SetBoilerplateAside(texts, index, candidates);

        var copies = new List<(int A, int B, int Matched)>();
        foreach (var candidate in candidates)
        {
            var evidence = candidate.Evidence;
            if (CopyRule.IsCopy(evidence) && texts[candidate.A].HasBoilerplate && texts[candidate.B].HasBoilerplate)
            {
                evidence = Weigh(candidate.A, candidate.B, texts, aligner).Evidence;
            }

            if (CopyRule.IsCopy(evidence)) copies.Add((candidate.A, candidate.B, evidence.Matched));
        }

        var clusters = new CopyGrouper(aligner).Group(texts, copies);
        var clusterOf = new Dictionary<string, CopyCluster>(StringComparer.Ordinal);
        foreach (var cluster in clusters)
        {
            foreach (var text in cluster.Texts) clusterOf.Add(text.Id, cluster);
        }

        var reuse = candidates
            .Select(candidate => candidate.Pair)
            .Where(pair => pair.Passages.Count > 0 && !(clusterOf.TryGetValue(pair.A, out var group) && group == clusterOf.GetValueOrDefault(pair.B)));
        return new CopyReport(
            [.. InOrder(clusters.SelectMany(cluster => cluster.Pairs))],
            [.. clusters.Select(OriginFinder.Describe)],
            [.. InOrder(reuse)]);
    }

    private static Candidate Weigh(int a, int b, List<CopyText> texts, PassageAligner aligner)
    {
        var alignment = aligner.Align(texts[a], texts[b]);
        return new Candidate(a, b, SharedEvidence.Of(alignment), alignment.ToPair(ShortestReuse));
    }

    // Copies of one text count once, so that a report a hundred outlets print does not become boilerplate by it.
    private static void SetBoilerplateAside(List<CopyText> texts, GramIndex index, List<Candidate> candidates)
    {
        var clusterOf = Enumerable.Range(0, texts.Count).ToArray();
        foreach (var candidate in candidates.Where(candidate => CopyRule.IsPlainCopy(candidate.Evidence)))
        {
            clusterOf[RootOf(candidate.B)] = RootOf(candidate.A);
        }

        var common = index.FindCommonGrams([.. clusterOf.Select(RootOf)], CommonInClusters);
        foreach (var text in texts) text.MarkBoilerplate(common);

        int RootOf(int text)
        {
            while (clusterOf[text] != text) text = clusterOf[text] = clusterOf[clusterOf[text]];
            return text;
        }
    }

    private static int[] CountTexts(List<CopyText> texts, int words)
    {
        var (counts, lastText) = (new int[words], new int[words]);
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var word in texts[text].Words)
            {
                if (lastText[word] == text + 1) continue;

                (lastText[word], counts[word]) = (text + 1, counts[word] + 1);
            }
        }

        return counts;
    }

    private static IOrderedEnumerable<ArticlePair> InOrder(IEnumerable<ArticlePair> pairs) =>
        pairs.OrderBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal);

    private sealed record Candidate(int A, int B, SharedEvidence Evidence, ArticlePair Pair);
}
