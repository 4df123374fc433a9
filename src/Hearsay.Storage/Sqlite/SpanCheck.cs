using Hearsay.Annotations;
using Hearsay.Articles;

namespace Hearsay.Storage.Sqlite;

/// <summary>Looks for spans that leave their text, and for blocks and sentences that can't be.</summary>
internal static class SpanCheck
{
    /// <summary>What is wrong with the article's own spans, one line each.</summary>
    public static IEnumerable<string> Check(Article article)
    {
        foreach (var line in Outside("block", article.Blocks.Select(block => block.Span), article.Text)) yield return line;
        foreach (var line in Outside("credit line", article.Credits.Select(credit => credit.Span), article.Text)) yield return line;
        foreach (var line in Outside("post", article.Posts.SelectMany(post => Present(post.Span, post.Head)), article.Text)) yield return line;

        for (var i = 1; i < article.Blocks.Count; i++)
        {
            var (before, block) = (article.Blocks[i - 1].Span, article.Blocks[i].Span);
            if (block.Start < before.End) yield return $"block {block} begins before block {before} ends; blocks stand in order and do not overlap";
        }
    }

    /// <summary>What is wrong with the spans of its annotations, one line each.</summary>
    public static IEnumerable<string> Check(AnnotatedArticle annotated)
    {
        (string Layer, IEnumerable<TextSpan> Spans)[] layers =
        [
            ("token", annotated.Tokens.Select(token => token.Span)),
            ("sentence", annotated.Sentences.Select(sentence => sentence.Span)),
            ("mention", annotated.Mentions.Select(mention => mention.Span)),
            ("reference", annotated.References.Select(reference => reference.Span)),
            ("time", annotated.Times.SelectMany(time => Present(time.Span, time.Until, time.SameAs))),
            ("quantity", annotated.Quantities.SelectMany(quantity => Present(quantity.Span, quantity.Of, quantity.Measured, quantity.Scope, quantity.AsOf))),
            ("attribution", annotated.Attributions.SelectMany(attribution => attribution.Source.Concat(attribution.Cue).Concat(attribution.Content))),
        ];

        return layers
            .SelectMany(layer => Outside(layer.Layer, layer.Spans, annotated.Text))
            .Concat(annotated.Sentences
                .Where(sentence => !Fits(sentence.FirstToken, sentence.TokenCount, annotated.Tokens.Count) || !Fits(sentence.Block, 1, annotated.Article.Blocks.Count))
                .Select(sentence => $"sentence {sentence.Span} counts tokens or blocks that are not there"));
    }

    private static IEnumerable<string> Outside(string layer, IEnumerable<TextSpan> spans, string text) =>
        spans.Where(span => span.End > text.Length).Select(span => $"{layer} {span} ends outside its text of {text.Length}");

    private static IEnumerable<TextSpan> Present(params TextSpan?[] spans) => spans.OfType<TextSpan>();

    private static bool Fits(int first, int count, int all) => first >= 0 && count >= 0 && first <= all - count;
}
