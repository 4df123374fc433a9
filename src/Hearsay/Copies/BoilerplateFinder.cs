namespace Hearsay.Copies;

/// <summary>Finds the passages that a text shares with many others which are no copies of each other: what many print says nothing of who copied whom.</summary>
internal static class BoilerplateFinder
{
    // Besides the text itself. Copies of one text count once, so that a report a hundred outlets print does not become boilerplate by it.
    private const int FewestOthers = 5;

    /// <summary>The passages in question by the place of the text in the index, in order, not overlapping.</summary>
    public static Dictionary<int, List<TextSpan>> Find(IReadOnlyList<CopyLink> links)
    {
        var clusters = new DisjointSets();
        foreach (var link in links.Where(link => link.Traits.HasFlag(CopyTraits.PlainCopy))) clusters.Join(link.A, link.B);

        var passages = new Dictionary<int, List<(int Cluster, TextSpan Span)>>();
        foreach (var link in links.Where(link => clusters.RootOf(link.A) != clusters.RootOf(link.B)))
        {
            Add(link.A, link.B, link.Pair.Passages.Select(passage => passage.A));
            Add(link.B, link.A, link.Pair.Passages.Select(passage => passage.B));
        }

        var found = new Dictionary<int, List<TextSpan>>();
        foreach (var (text, shared) in passages)
        {
            if (SharedWithMany(shared) is { Count: > 0 } spans) found.Add(text, spans);
        }

        return found;

        void Add(int text, int other, IEnumerable<TextSpan> spans)
        {
            if (!passages.TryGetValue(text, out var shared)) passages.Add(text, shared = []);
            shared.AddRange(spans.Select(span => (clusters.RootOf(other), span)));
        }
    }

    private static List<TextSpan> SharedWithMany(List<(int Cluster, TextSpan Span)> shared)
    {
        if (shared.Count < FewestOthers || shared.Select(passage => passage.Cluster).Distinct().Count() < FewestOthers) return [];

        var steps = shared.GroupBy(passage => passage.Cluster, passage => passage.Span).SelectMany(Merged)
            .SelectMany(span => new[] { (At: span.Start, Step: 1), (At: span.End, Step: -1) })
            .OrderBy(step => step.At).ThenByDescending(step => step.Step);
        var (spans, depth, start) = (new List<TextSpan>(), 0, 0);
        foreach (var (at, step) in steps)
        {
            if (step > 0 && ++depth == FewestOthers) start = at;
            else if (step < 0 && depth-- == FewestOthers) spans.Add(new TextSpan(start, at));
        }

        return spans;
    }

    // The passages that a text shares with several copies of one text, each place once.
    private static IEnumerable<TextSpan> Merged(IEnumerable<TextSpan> spans)
    {
        TextSpan? open = null;
        foreach (var span in spans.OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            if (open is { } before && span.Start <= before.End)
            {
                open = new TextSpan(before.Start, Math.Max(before.End, span.End));
                continue;
            }

            if (open is { } done) yield return done;
            open = span;
        }

        if (open is { } last) yield return last;
    }
}
