using Hearsay.Annotations;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Syntax;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;

namespace Hearsay.Tests.Annotations.Quantities;

[Collection(Measured.Name)]
public class HostileQuantityTests
{
    [Theory]
    [InlineData("7", 1_000_000)]
    [InlineData("1,234", 200_000)]
    [InlineData("1,", 200_000)]
    [InlineData("1.", 200_000)]
    [InlineData("12-", 100_000)]
    [InlineData("123 456 ", 50_000)]
    [InlineData("between 3 and ", 30_000)]
    [InlineData("3 to ", 50_000)]
    [InlineData("from 3 to ", 30_000)]
    [InlineData("one in ", 50_000)]
    [InlineData("million ", 50_000)]
    [InlineData("a hundred ", 50_000)]
    [InlineData("dozens of ", 50_000)]
    [InlineData("and a half ", 30_000)]
    [InlineData("$", 100_000)]
    [InlineData("5 feet 2 inches ", 20_000)]
    [InlineData("more than ", 50_000)]
    [InlineData("of the 40 sailors, 12 ", 10_000)]
    [InlineData("it, was 4 percent, ", 10_000)]
    [InlineData("crest of the flood in Harrow at ", 10_000)]
    public async Task Hostile_text_takes_linear_time(string piece, int times)
    {
        var found = await LinearTime.Of(times, count => Read(string.Concat(Enumerable.Repeat(piece, count))));

        Assert.All(found.Quantities, quantity => Assert.True(quantity.Span.End <= piece.Length * times));
    }

    // One sentence, however long.
    private static AnnotatedArticle Read(string text)
    {
        var article = new TagAnnotator().Annotate(new TokenAnnotator().Annotate(new AnnotatedArticle
        {
            Article = new Article { Id = "a", Text = text, Language = "en", Blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)] },
        }));
        return new QuantityAnnotator().Annotate(article with { Sentences = [new Sentence(new TextSpan(0, text.Length), 0, article.Tokens.Count, 0)] });
    }

    [Theory]
    [InlineData("It has 79228162514264337593543950336 stars.")]
    [InlineData("It has 9 trillion trillion trillion stars.")]
    [InlineData("It cost 1.234,5 crowns.")]
    [InlineData("It cost 5,00 crowns.")]
    [InlineData("It cost 1,23,4 crowns.")]
    [InlineData("It cost 1.2.3 crowns.")]
    public void What_cannot_be_understood_is_left_alone(string text) =>
        Assert.Empty(TimesAndQuantities.Read(text, "2031-05-29").Quantities.Select(quantity => quantity.Span.Of(text)));
}
