using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Syntax;

/// <summary>Parses sentences: every word gets its head and its relation to it.</summary>
/// <remarks>
/// Biaffine scores (Dozat and Manning 2017) over a small recurrent net, then the best tree. It costs several times what tagging costs,
/// so it can be told which sentences are worth it. A sentence of more than 160 words is parsed in pieces, the roots of which are joined.
/// </remarks>
/// <param name="isWanted">Whether a sentence is to be parsed; all are where it is <see langword="null"/>.</param>
public sealed class DependencyAnnotator(Func<AnnotatedArticle, Sentence, bool>? isWanted = null) : IAnnotator
{
    /// <inheritdoc/>
    public IReadOnlyList<Layer> Reads { get; } = [Layer.Tokens];

    /// <inheritdoc/>
    public Layer Writes => Layer.Dependencies;

    /// <inheritdoc/>
    public AnnotatedArticle Annotate(AnnotatedArticle article)
    {
        var dependencies = new Dependency[article.Tokens.Count];
        Array.Fill(dependencies, Dependency.None);
        var sentences = isWanted is null ? article.Sentences : [.. article.Sentences.Where(sentence => isWanted(article, sentence))];
        new SyntaxReader(SyntaxModel.Instance).Parse(article.Tokens, sentences, dependencies);

        return article with { Dependencies = dependencies };
    }
}
