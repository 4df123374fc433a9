namespace Hearsay.Annotations;

/// <summary>One kind of annotation; annotators say which they read and which they write.</summary>
public enum Layer
{
    /// <summary><see cref="AnnotatedArticle.Tokens"/> and <see cref="AnnotatedArticle.Sentences"/>.</summary>
    Tokens,

    /// <summary>The parts of speech and lemmas of <see cref="AnnotatedArticle.Tokens"/>.</summary>
    Tags,

    /// <summary><see cref="AnnotatedArticle.Dependencies"/>.</summary>
    Dependencies,

    /// <summary><see cref="AnnotatedArticle.Mentions"/>, <see cref="AnnotatedArticle.References"/> and <see cref="AnnotatedArticle.Actors"/>.</summary>
    Mentions,

    /// <summary><see cref="AnnotatedArticle.Times"/>.</summary>
    Times,

    /// <summary><see cref="AnnotatedArticle.Quantities"/>.</summary>
    Quantities,

    /// <summary><see cref="AnnotatedArticle.Attributions"/>.</summary>
    Attributions,
}
