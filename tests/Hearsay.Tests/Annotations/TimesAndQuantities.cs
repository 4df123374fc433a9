using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;
using NodaTime.Text;

namespace Hearsay.Tests.Annotations;

/// <summary>Takes a few words through tokens, times and quantities.</summary>
internal static class TimesAndQuantities
{
    private static readonly AnnotationPipeline Pipeline = new([new TokenAnnotator(), new TagAnnotator(), new TimeAnnotator(), new QuantityAnnotator()]);

    public static AnnotatedArticle Read(string text, string? published = null, string id = "a", params Block[] blocks)
    {
        var article = Pipeline.Annotate(new Article
        {
            Id = id,
            Text = text,
            Language = "en",
            Blocks = blocks,
            Published = published is null ? null : new PublicationTime(LocalDatePattern.Iso.Parse(published).Value),
        });
        Assert.Empty(article.Failures);
        return article;
    }

    public static Quantity Only(string text) => Assert.Single(Read(text, "2031-05-29").Quantities);
}
