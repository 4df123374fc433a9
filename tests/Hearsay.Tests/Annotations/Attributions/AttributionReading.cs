using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Tests.Annotations.Attributions;

/// <summary>Reads text the way the pipeline does and writes attributions in one line each: <c>source | cue | content</c>.</summary>
internal static class AttributionReading
{
    public static AnnotatedArticle Annotate(string text, params IReadOnlyList<Block> blocks)
    {
        var article = new Article { Id = "x", Text = text, Language = "en", Blocks = blocks };
        return new AnnotationPipeline([new TokenAnnotator(), new TagAnnotator(), new MentionAnnotator(), new AttributionAnnotator()]).Annotate(article);
    }

    public static IReadOnlyList<Attribution> Read(string text) => Annotate(text).Attributions;

    public static IEnumerable<string> Lines(string text) => Annotate(text).Attributions.Select(attribution => Line(attribution, text));

    public static string Line(Attribution attribution, string text) =>
        $"{Words(attribution.Source, text)} | {Words(attribution.Cue, text)} | {Words(attribution.Content, text)}";

    private static string Words(IEnumerable<TextSpan> spans, string text) => string.Join(" ¦ ", spans.Select(span => span.Of(text)));
}
