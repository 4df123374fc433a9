using Hearsay.Annotations;
using Hearsay.Briefings;
using Hearsay.Claims;
using Hearsay.Copies;

namespace Hearsay.Server.Views;

/// <summary>What an article's page can set off in its text.</summary>
public static class ArticleLayers
{
    /// <summary>The layers that can be switched, by the names that addresses give them.</summary>
    public static IReadOnlyList<(string Id, string Name)> Switches { get; } =
    [
        ("attributions", "who said what"),
        ("names", "names"),
        ("times", "times"),
        ("quantities", "quantities"),
        ("copies", "copied passages"),
        ("voice", "the outlet's own voice"),
    ];

    /// <summary>Every layer of an article, switched on or not: the style sheet shows those that are.</summary>
    /// <param name="annotated">The article.</param>
    /// <param name="view">Its story, which knows copies and whose voice a statement is in.</param>
    public static IReadOnlyList<TextLayer> Of(AnnotatedArticle annotated, StoryView? view)
    {
        var actors = annotated.Actors.ToDictionary(actor => actor.Id, actor => actor.Name, StringComparer.Ordinal);
        var layers = new List<TextLayer>();
        for (var index = 0; index < annotated.Attributions.Count; index++)
        {
            var said = annotated.Attributions[index];
            var who = said.Speaker is { } speaker ? actors.GetValueOrDefault(speaker) : null;
            var tip = $"{index + 1}: {who ?? said.SpeakerType.Word()} {said.Force.Word()}, {said.Kind.Word()}";
            layers.AddRange(said.Source.Select(span => new TextLayer(span, "src")));
            layers.AddRange(said.Cue.Select(span => new TextLayer(span, "cue")));
            layers.AddRange(said.Content.Select((span, part) => new TextLayer(span, $"said f-{said.Force.Word()}", tip, part == 0 ? index + 1 : null)));
        }

        layers.AddRange(annotated.Mentions.Select(mention => new TextLayer(mention.Span, $"nm nm-{mention.Type.Word().ToLowerInvariant()}", actors.GetValueOrDefault(mention.Actor))));
        layers.AddRange(annotated.References.Select(reference => new TextLayer(reference.Span, "nm nm-ref", actors.GetValueOrDefault(reference.Actor))));
        layers.AddRange(annotated.Times.Select(time => new TextLayer(time.Span, "tm", $"{time.Type.Word()} {time.Value}")));
        layers.AddRange(annotated.Quantities.Select(quantity => new TextLayer(quantity.Span, "qt", $"{quantity.Bound.Word()} {quantity.Unit}".Trim())));
        if (view is not null) layers.AddRange(OfStory(annotated.Article.Id, view));

        return [.. layers.Where(layer => layer.Span.End <= annotated.Text.Length && !layer.Span.IsEmpty)];
    }

    /// <summary>Passages that an article shares with others: how much of it, and with which.</summary>
    public static IEnumerable<(string Other, double Share, bool IsCopy, IReadOnlyList<TextSpan> Passages)> Shared(string article, CopyReport copies) =>
        from pair in copies.Pairs.Select(pair => (Pair: pair, IsCopy: true)).Concat(copies.Reuse.Select(pair => (Pair: pair, IsCopy: false)))
        where pair.Pair.A == article || pair.Pair.B == article
        let isA = pair.Pair.A == article
        select (isA ? pair.Pair.B : pair.Pair.A, isA ? pair.Pair.InA : pair.Pair.InB, pair.IsCopy,
            (IReadOnlyList<TextSpan>)[.. pair.Pair.Passages.Select(passage => isA ? passage.A : passage.B)]);

    private static IEnumerable<TextLayer> OfStory(string article, StoryView view)
    {
        foreach (var (other, _, isCopy, passages) in Shared(article, view.Ledger.Copies))
        {
            foreach (var passage in passages) yield return new TextLayer(passage, isCopy ? "cp" : "cp cp-reuse", $"also in [{view.Number(other)}]");
        }

        foreach (var assertion in view.Ledger.Claims.SelectMany(claim => claim.Assertions).Where(assertion => assertion.Voice == Voice.Outlet && assertion.Citation.Article == article))
        {
            yield return new TextLayer(assertion.Citation.Span, "ov", "in the outlet's own voice");
        }
    }
}
