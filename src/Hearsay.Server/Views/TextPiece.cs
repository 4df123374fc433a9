namespace Hearsay.Server.Views;

/// <summary>A stretch of an article over which nothing begins or ends.</summary>
/// <param name="Span">The words.</param>
/// <param name="Kinds">Classes of all layers over it; empty for bare text.</param>
/// <param name="Tips">What the layers say of it.</param>
/// <param name="Numbers">Numbers of layers that begin here.</param>
public sealed record TextPiece(TextSpan Span, string Kinds, string? Tips, IReadOnlyList<int> Numbers)
{
    /// <summary>Cuts a stretch of text wherever a layer begins or ends. Layers may stand in each other and may cross.</summary>
    /// <param name="whole">The stretch.</param>
    /// <param name="layers">Layers in any order; what lies outside the stretch is left out.</param>
    public static IReadOnlyList<TextPiece> Cut(TextSpan whole, IReadOnlyList<TextLayer> layers)
    {
        var inside = layers.Where(layer => layer.Span.Overlaps(whole)).OrderBy(layer => layer.Span.Start).ToList();
        var edges = inside.SelectMany(layer => new[] { Math.Max(layer.Span.Start, whole.Start), Math.Min(layer.Span.End, whole.End) })
            .Append(whole.Start).Append(whole.End).Distinct().Order().ToList();
        var (pieces, open, next) = (new List<TextPiece>(edges.Count), new List<TextLayer>(), 0);
        for (var edge = 0; edge + 1 < edges.Count; edge++)
        {
            var span = new TextSpan(edges[edge], edges[edge + 1]);
            open.RemoveAll(layer => layer.Span.End <= span.Start);
            for (; next < inside.Count && inside[next].Span.Start <= span.Start; next++)
            {
                if (inside[next].Span.End > span.Start) open.Add(inside[next]);
            }

            pieces.Add(new TextPiece(
                span,
                string.Join(' ', open.Select(layer => layer.Kind).Distinct(StringComparer.Ordinal)),
                open.Exists(layer => layer.Tip is not null) ? string.Join(" · ", open.Select(layer => layer.Tip).OfType<string>().Distinct(StringComparer.Ordinal)) : null,
                [.. open.Where(layer => layer.Span.Start == span.Start).Select(layer => layer.Number).OfType<int>()]));
        }

        return pieces;
    }
}
