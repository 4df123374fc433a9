using Hearsay.Annotations;

namespace Hearsay.Copies;

/// <summary>Reads from an alignment which paragraphs a text added, cut and reworded.</summary>
internal static class ChangeReader
{
    // Fewer of its words than this in the other text, and a paragraph is not in it.
    private const double LeastKept = 0.3;

    /// <summary>The changes, from the first text of the alignment to the second.</summary>
    public static TextChanges Read(Alignment alignment)
    {
        var (before, after) = (alignment.A, alignment.B);
        var (ofBefore, ofAfter) = (Spans(before), Spans(after));
        var shared = ofAfter.ConvertAll(_ => new Dictionary<int, int>());
        var (keptBefore, keptAfter) = (new int[ofBefore.Count], new int[ofAfter.Count]);
        for (var word = 0; word < alignment.PlaceInB.Length; word++)
        {
            if (alignment.PlaceInB[word] is not (>= 0 and var place)) continue;

            var (from, to) = (before.ParagraphOf[word], after.ParagraphOf[place]);
            shared[to][from] = shared[to].GetValueOrDefault(from) + 1;
            keptBefore[from]++;
            keptAfter[to]++;
        }

        var changes = new List<ParagraphChange>();
        for (var paragraph = 0; paragraph < ofAfter.Count; paragraph++)
        {
            var (span, first, words) = ofAfter[paragraph];
            if (keptAfter[paragraph] == 0 || keptAfter[paragraph] < words * LeastKept)
            {
                changes.Add(Change(ChangeKind.Added, before, null, after, span));
                continue;
            }

            var model = shared[paragraph].OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
            var isSame = before.Words.AsSpan(ofBefore[model].First, ofBefore[model].Words).SequenceEqual(after.Words.AsSpan(first, words));
            if (!isSame) changes.Add(Change(ChangeKind.Reworded, before, ofBefore[model].Span, after, span));
        }

        changes.AddRange(Enumerable.Range(0, ofBefore.Count)
            .Where(paragraph => keptBefore[paragraph] < ofBefore[paragraph].Words * LeastKept)
            .Select(paragraph => Change(ChangeKind.Cut, before, ofBefore[paragraph].Span, after, null)));
        return new TextChanges(before.Id, after.Id, [.. changes
            .OrderBy(change => change.TouchesFigures ? 0 : change.TouchesAttributions ? 1 : 2)
            .ThenBy(change => change.After is null)
            .ThenBy(change => (change.After ?? change.Before)!.Value.Start)]);
    }

    private static ParagraphChange Change(ChangeKind kind, CopyText before, TextSpan? from, CopyText after, TextSpan? to) => new(
        kind, from, to,
        !Figures(before.Article, from).SequenceEqual(Figures(after.Article, to)),
        !Sources(before.Article, from).SequenceEqual(Sources(after.Article, to)));

    private static IEnumerable<(decimal?, decimal?, string)> Figures(AnnotatedArticle article, TextSpan? paragraph) => paragraph is not { } span ? [] :
        article.Quantities.Where(quantity => span.Contains(quantity.Span)).Select(quantity => (quantity.Low, quantity.High, quantity.Unit)).Order();

    private static IEnumerable<string> Sources(AnnotatedArticle article, TextSpan? paragraph) => paragraph is not { } span ? [] :
        article.Attributions
            .Where(attribution => attribution.Cue.Any(span.Contains))
            .Select(attribution => string.Join(' ', attribution.Source.Concat(attribution.Cue).Select(part => part.Of(article.Text))).ToUpperInvariant())
            .Order(StringComparer.Ordinal);

    private static List<(TextSpan Span, int First, int Words)> Spans(CopyText text)
    {
        var spans = new List<(TextSpan Span, int First, int Words)>(text.ParagraphCount);
        for (var first = 0; first < text.Words.Length;)
        {
            var end = first + 1;
            while (end < text.Words.Length && text.ParagraphOf[end] == text.ParagraphOf[first]) end++;
            spans.Add((new TextSpan(text.Spans[first].Start, text.Spans[end - 1].End), first, end - first));
            first = end;
        }

        return spans;
    }
}
