using System.Buffers;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Syntax;

/// <summary>Tells the part of speech of every word, and by it its dictionary form.</summary>
/// <remarks>
/// A small net trained on the treebanks EWT and GUM: <see href="https://universaldependencies.org/u/pos/">UPOS</see> and the finer Penn tags.
/// How good it is stands in docs/quality.md.
/// </remarks>
public sealed class TagAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public IReadOnlyList<Layer> Reads { get; } = [Layer.Tokens];

    /// <inheritdoc/>
    public Layer Writes => Layer.Tags;

    /// <inheritdoc/>
    public AnnotatedArticle Annotate(AnnotatedArticle article)
    {
        var model = SyntaxModel.Instance;
        var count = article.Tokens.Count;
        var numbers = ArrayPool<byte>.Shared.Rent(count);
        new SyntaxReader(model).Tag(article.Tokens, article.Sentences, numbers);

        Token[] tokens = [.. article.Tokens];
        foreach (var sentence in article.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
            {
                var (token, tag) = (tokens[i], model.Tags[numbers[i]]);
                tokens[i] = token with { Lemma = Lemmatizer.Lemma(token.Form, tag.Upos, tag.Xpos), Upos = tag.Upos, Xpos = tag.Xpos };
            }
        }

        ArrayPool<byte>.Shared.Return(numbers);
        return article with { Tokens = tokens };
    }
}
