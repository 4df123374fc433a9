using Hearsay.Articles;

namespace Hearsay.Annotations.Quantities;

/// <summary>Finds amounts with what they count, of what whole and for which part: <c>about 15 percent of Ukraine</c>, <c>at least 12 people</c>.</summary>
/// <remarks>
/// Numbers inside expressions of time are left alone, and so are ordinals, ages, scores, house numbers and names with a number.
/// Amounts too large for a decimal are left out. The words it knows stand in <c>quantities.lexicon</c> and <c>numerals.lexicon</c>.
/// </remarks>
public sealed class QuantityAnnotator : IAnnotator
{
    private readonly QuantityLexicon lexicon = QuantityLexicon.Embedded;

    /// <inheritdoc/>
    public IReadOnlyList<Layer> Reads { get; } = [Layer.Tokens, Layer.Tags, Layer.Times];

    /// <inheritdoc/>
    public Layer Writes => Layer.Quantities;

    /// <inheritdoc/>
    public AnnotatedArticle Annotate(AnnotatedArticle article)
    {
        var reader = new QuantityReader(article, lexicon);
        var quantities = new List<Quantity>();
        foreach (var sentence in article.Sentences)
        {
            var isHeader = sentence.Block < article.Article.Blocks.Count && article.Article.Blocks[sentence.Block].Kind == BlockKind.Header;
            if (!isHeader) reader.Read(sentence, quantities);
        }

        return article with { Quantities = quantities };
    }
}
